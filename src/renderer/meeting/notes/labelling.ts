/** Labels by key: what sort of intervention an entry is, and that its quotations have been verified. */
import type { Command } from '@tiptap/pm/state';
import { joinLabels, splitLabels } from '../../../core/meeting/entry-node.ts';
import { oneStep } from '../undo-steps.ts';
import { attribute } from './entries.ts';
import { touchedEntries } from './touched.ts';
import { markRead } from './unread.ts';

/** Puts a label on the entry at the cursor or on all selected ones that have speakers; where all have it already, takes it off. */
export function toggleLabel(label: string): Command {
  return oneStep((state, dispatch) => {
    const voiced = touchedEntries(state).filter(({ node }) => attribute(node, 'speakers') !== '');
    if (voiced.length === 0) return false;
    const { tr } = state;
    const labelsOf = voiced.map(({ node, pos }) => ({ pos, labels: splitLabels(attribute(node, 'labels')) }));
    const isOn = labelsOf.every(({ labels }) => has(labels, label));
    for (const { pos, labels } of labelsOf) {
      const others = labels.filter((one) => !has([one], label));
      const wanted = joinLabels(isOn ? others : [...others, label]);
      tr.setNodeAttribute(pos, 'labels', wanted === '' ? null : wanted);
    }
    dispatch?.(markRead(tr));
    return true;
  });
}

function has(labels: readonly string[], label: string): boolean {
  return labels.some((one) => one.trim().toLowerCase() === label);
}
