/**
 * How many buyers, and what the largest of them holds. Only fingerprints live here, only while the
 * file is read; two numbers leave (users.md, sales). Open addressing over typed arrays, because a
 * Map of 700.000 entries would take three times the room.
 */
export class BuyerCount {
  private keys = new Float64Array(1024);
  private amounts = new Float64Array(1024);
  private distinct = 0;

  add(fingerprint: number, amount: number): void {
    if (fingerprint === 0) return;
    if (this.distinct * 2 >= this.keys.length) this.grow();
    const at = this.place(fingerprint);
    if (this.keys[at] === 0) {
      this.keys[at] = fingerprint;
      this.distinct++;
    }
    this.amounts[at] = (this.amounts[at] ?? 0) + amount;
  }

  result(): { distinct: number; largestShare: number } {
    let sum = 0;
    let largest = 0;
    for (const amount of this.amounts) {
      sum += amount;
      if (amount > largest) largest = amount;
    }
    return { distinct: this.distinct, largestShare: sum > 0 ? largest / sum : 0 };
  }

  private place(fingerprint: number): number {
    const mask = this.keys.length - 1;
    let at = (fingerprint % 0x7fffffff) & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== fingerprint) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, amounts } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.amounts = new Float64Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      if (key === 0) continue;
      const at = this.place(key);
      this.keys[at] = key;
      this.amounts[at] = amounts[i] ?? 0;
    }
  }
}
