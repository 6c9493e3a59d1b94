import { expect, it } from 'vitest';
import { emptyMeeting } from '../../core/meeting/meeting.ts';
import { picturesBeside } from './pictures-beside.ts';

const picture = (...bytes: number[]) => ({ type: 'image/jpeg', bytes: Uint8Array.from(bytes) });

const meeting = {
  ...emptyMeeting('m'),
  photos: [{ participant: 'vp', path: 'photos/pappas.jpg', credit: '' }],
  drafts: [
    {
      id: 'news-en',
      template: 'news' as const,
      language: 'en',
      blocks: [
        {
          type: 'figure' as const,
          id: 'f',
          fingerprint: '',
          src: 'photos/pappas.jpg',
          alt: 'Ms. Pappas',
          content: [],
        },
      ],
    },
  ],
};

it('adds what the present meeting lacks, under its own path', async () => {
  const past = { meeting, pictures: new Map([['photos/pappas.jpg', picture(1, 2)]]) };
  expect(await picturesBeside(past, new Map())).toEqual({
    meeting,
    toAdd: [{ path: 'photos/pappas.jpg', ...picture(1, 2) }],
  });
});

it('adds nothing that is there already', async () => {
  const pictures = new Map([['photos/pappas.jpg', picture(1, 2)]]);
  expect(await picturesBeside({ meeting, pictures }, pictures)).toEqual({ meeting, toAdd: [] });
});

it('puts a past picture beside another one that now has its path, and names it so in people and drafts', async () => {
  const past = { meeting, pictures: new Map([['photos/pappas.jpg', picture(1, 2)]]) };
  const present = new Map([['photos/pappas.jpg', picture(9)]]);
  const beside = await picturesBeside(past, present);
  const path = beside.toAdd[0]?.path ?? '';
  expect(path).toMatch(/^photos\/pappas-[0-9a-f]{16}\.jpg$/);
  expect(beside.meeting.photos[0]?.path).toBe(path);
  expect(beside.meeting.drafts[0]?.blocks[0]).toMatchObject({ src: path });
  // Restored once more it is there: no second copy.
  const again = await picturesBeside(past, new Map([...present, [path, picture(1, 2)]]));
  expect(again).toEqual({ meeting: beside.meeting, toAdd: [] });
});
