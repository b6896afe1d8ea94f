/** Minimum-cost flow by successive shortest paths: small networks, whole numbers. */
interface Arc {
  to: number;
  left: number;
  cost: number;
  /** Where the arc back stands in the list of `to`. */
  back: number;
}

export class Flow {
  private readonly arcs: Arc[][];

  constructor(nodes: number) {
    this.arcs = Array.from({ length: nodes }, () => []);
  }

  /** Says how to ask later how much went through. */
  join(from: number, to: number, capacity: number, cost: number): () => number {
    const out = this.arcs[from] ?? [];
    const into = this.arcs[to] ?? [];
    const arc = { to, left: capacity, cost, back: into.length };
    into.push({ to: from, left: 0, cost: -cost, back: out.length });
    out.push(arc);
    return () => capacity - arc.left;
  }

  /** As much as can go from `from` to `to`, as cheaply as it can. */
  run(from: number, to: number): { amount: number; cost: number } {
    let amount = 0;
    let cost = 0;
    for (;;) {
      const path = this.shortest(from, to);
      if (!path) return { amount, cost };
      for (const arc of path) {
        arc.left -= 1;
        const back = this.arcs[arc.to]?.[arc.back];
        if (back) back.left += 1;
        cost += arc.cost;
      }
      amount += 1;
    }
  }

  /** Bellman and Ford with a queue: arcs back have negative costs, circles never. */
  private shortest(from: number, to: number): Arc[] | null {
    const far = new Float64Array(this.arcs.length).fill(Number.POSITIVE_INFINITY);
    const via: (Arc | null)[] = new Array(this.arcs.length).fill(null);
    const before = new Int32Array(this.arcs.length).fill(-1);
    const isQueued = new Uint8Array(this.arcs.length);
    far[from] = 0;
    const queue = [from];
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at] ?? from;
      isQueued[node] = 0;
      for (const arc of this.arcs[node] ?? []) {
        const reached = (far[node] ?? 0) + arc.cost;
        if (arc.left <= 0 || reached >= (far[arc.to] ?? 0)) continue;
        far[arc.to] = reached;
        via[arc.to] = arc;
        before[arc.to] = node;
        if (!isQueued[arc.to]) queue.push(arc.to);
        isQueued[arc.to] = 1;
      }
    }
    if (via[to] === null) return null;
    const path: Arc[] = [];
    for (let node = to; node !== from; node = before[node] ?? from) {
      const arc = via[node];
      if (arc) path.push(arc);
    }
    return path;
  }
}
