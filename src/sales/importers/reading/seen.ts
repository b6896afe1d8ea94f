/** A set of fingerprints in a typed array: a million of them take 16 MB. */
export class FingerprintSet {
  private table = new Float64Array(1024);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** False if it was there before. */
  add(fingerprint: number): boolean {
    if (this.count * 2 >= this.table.length) this.grow();
    const at = this.place(fingerprint);
    if (this.table[at] === fingerprint) return false;
    this.table[at] = fingerprint;
    this.count++;
    return true;
  }

  has(fingerprint: number): boolean {
    return this.count > 0 && this.table[this.place(fingerprint)] === fingerprint;
  }

  private place(fingerprint: number): number {
    const mask = this.table.length - 1;
    let at = (fingerprint % 0x7fffffff) & mask;
    while (this.table[at] !== 0 && this.table[at] !== fingerprint) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Float64Array(old.length * 2);
    for (const fingerprint of old) {
      if (fingerprint !== 0) this.table[this.place(fingerprint)] = fingerprint;
    }
  }
}
