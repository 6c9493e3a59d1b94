/** What the person should know of how a meeting was read; some of it is found only while it is open already. */
export interface Remarks {
  /** All so far, each a sentence or two. */
  get(): readonly string[];
  /** Hears of each that comes later. */
  onRemark(listener: (remark: string) => void): () => void;
}

export interface OpenRemarks extends Remarks {
  add(remark: string): void;
}

export function openRemarks(first: readonly string[] = []): OpenRemarks {
  const all = [...first];
  const listeners = new Set<(remark: string) => void>();
  return {
    get: () => all,
    onRemark: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (remark) => {
      if (all.includes(remark)) return;
      all.push(remark);
      for (const listener of listeners) listener(remark);
    },
  };
}
