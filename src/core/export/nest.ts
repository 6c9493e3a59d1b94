/** From flat runs to nested formatting, as HTML and Markdown write it. */
import type { Run } from './tidy.ts';

/** How a format writes what stands around text. Each function gives the nodes that stand for its children. */
export type Nesting<Node> = {
  text(text: string): Node;
  link(href: string, children: Node[]): Node[];
  check(children: Node[]): Node[];
  bold(children: Node[]): Node[];
  italic(children: Node[]): Node[];
};

/**
 * Runs as nodes nested in one order: link, check, bold, italic. Neighbours that share
 * a formatting share its node: two bold runs side by side are one `strong`.
 */
export function nest<Node>(runs: readonly Run[], nesting: Nesting<Node>): Node[] {
  const wraps: Wrap<Node>[] = [
    { key: (run) => run.link, around: (children, run) => nesting.link(run.link, children) },
    { key: (run) => (run.check ? 'check' : ''), around: (children) => nesting.check(children) },
    { key: (run) => (run.bold ? 'bold' : ''), around: (children) => nesting.bold(children) },
    { key: (run) => (run.italic ? 'italic' : ''), around: (children) => nesting.italic(children) },
  ];
  return nestFrom(runs, wraps, (run) => nesting.text(run.text));
}

type Wrap<Node> = {
  /** '' where the run does not have this formatting. */
  key: (run: Run) => string;
  around: (children: Node[], run: Run) => Node[];
};

function nestFrom<Node>(
  runs: readonly Run[],
  [wrap, ...inner]: readonly Wrap<Node>[],
  leaf: (run: Run) => Node,
): Node[] {
  if (wrap === undefined) return runs.map(leaf);
  return neighbours(runs, wrap.key).flatMap((group) => {
    const children = nestFrom(group, inner, leaf);
    const [first] = group;
    return first === undefined || wrap.key(first) === '' ? children : wrap.around(children, first);
  });
}

/** Runs in groups of neighbours with the same key. */
export function neighbours(runs: readonly Run[], key: (run: Run) => string): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && key(group[0]) === key(run)) group.push(run);
    else groups.push([run]);
  }
  return groups;
}
