/** A draft as it was, with its pictures. */
import { useEffect, useState } from 'react';
import type { Block, Draft, Span } from '../../core/document/draft.ts';
import type { PastMeeting } from './reading.ts';
import '../meeting/draft/draft.css';

interface PastDraftProps {
  draft: Draft;
  pictures: PastMeeting['pictures'];
}

/** The blocks of a past draft as the article that they were. */
export function PastDraft({ draft, pictures }: PastDraftProps) {
  const addresses = useAddresses(pictures);
  return (
    <div className="draft-text past-draft" lang={draft.language}>
      {draft.blocks.map((block) => (
        <PastBlock key={block.id} block={block} address={addresses} />
      ))}
    </div>
  );
}

function PastBlock({ block, address }: { block: Block; address: ReadonlyMap<string, string> }) {
  const words = block.content.map((span, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a past span has no id, and never moves
    <PastSpan key={index} span={span} />
  ));
  switch (block.type) {
    case 'headline':
      return <h1 dir="auto">{words}</h1>;
    case 'standfirst':
      return (
        <p dir="auto" data-standfirst="">
          {words}
        </p>
      );
    case 'dateline':
      return (
        <p dir="auto" data-dateline="">
          {words}
        </p>
      );
    case 'heading':
      return block.level === 2 ? <h2 dir="auto">{words}</h2> : <h3 dir="auto">{words}</h3>;
    case 'bullet':
      return (
        <p dir="auto" data-bullet="">
          {words}
        </p>
      );
    case 'quote':
      return <blockquote dir="auto">{words}</blockquote>;
    case 'figure': {
      const source = address.get(block.src);
      return (
        <figure>
          <div className="figure-picture">
            {source === undefined ? (
              `The picture ${block.src} is not in this backup.`
            ) : (
              <img src={source} alt={block.alt} />
            )}
          </div>
          <figcaption dir="auto">{words}</figcaption>
        </figure>
      );
    }
    case 'paragraph':
      return <p dir="auto">{words}</p>;
  }
}

function PastSpan({ span: { text, bold, italic, link, check } }: { span: Span }) {
  let words = <>{text}</>;
  if (italic) words = <em>{words}</em>;
  if (bold) words = <strong>{words}</strong>;
  if (check) words = <mark>{words}</mark>;
  // No link: a past draft is to be read, and leads nowhere.
  return link === undefined ? (
    words
  ) : (
    <span className="past-link" title={link}>
      {words}
    </span>
  );
}

/** The pictures as addresses that an image can show, for as long as they are shown. */
function useAddresses(pictures: PastMeeting['pictures']): ReadonlyMap<string, string> {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const made = new Map<string, string>();
    for (const [path, { type, bytes }] of pictures) {
      if (type.startsWith('image/'))
        made.set(path, URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })));
    }
    setAddresses(made);
    return () => {
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [pictures]);
  return addresses;
}
