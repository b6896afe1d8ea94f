/** Words that were signed in Indonesian, as another language reads them; pure, for phones, too. */
export interface SignedWords {
  /** By the label as it was signed; one that ends in a number is found without it. */
  labels: Readonly<Record<string, string>>;
  /** By label and value. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** null where it reads as it was signed. */
export function labelRead({ labels }: SignedWords, label: string): string | null {
  const [, word = '', no = ''] = /^(.+?)( \d+)?$/.exec(label) ?? [];
  return Object.hasOwn(labels, word) ? `${labels[word]}${no}` : null;
}

/** null where it reads as it was signed: what people wrote themselves never has another. */
export function valueRead({ values }: SignedWords, label: string, value: string): string | null {
  const known = Object.hasOwn(values, label) ? values[label] : undefined;
  return known && Object.hasOwn(known, value) ? (known[value] ?? null) : null;
}
