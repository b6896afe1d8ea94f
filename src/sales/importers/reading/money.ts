import type { Hundredths } from '../../../kernel/money.ts';

/** Which sign groups the thousands. */
export type NumberStyle = 'dots' | 'commas';

/** Decided per file by the first cell that tells it, never per cell (formats.md 0.2). */
export interface NumberMarks {
  style: NumberStyle | null;
  /** The cell that decided, and one that contradicts it. */
  example: string;
  contrary: string | null;
}

export function newNumberMarks(): NumberMarks {
  return { style: null, example: '', contrary: null };
}

// Rupiah never has three decimals, so one group of three digits is a thousand.
const plain = /^\d{1,15}$/;
const dots = /^(?:\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,2})?|\d{1,15},\d{1,2})$/;
const commas = /^(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,15}\.\d{1,2})$/;

/**
 * Money as text in hundredths of a rupiah: null if there is none, NaN if it is no amount or is
 * written in the other style than the file's, which is marked.
 */
export function readMoney(text: string, marks: NumberMarks): Hundredths | null {
  let body = text.trim();
  if (body === '' || body === '-') return null;
  let sign = 1;
  if (body.startsWith('(') && body.endsWith(')')) {
    sign = -1;
    body = body.slice(1, -1);
  }
  body = body.replace(/^([-−]?)\s*(?:rp\.?|idr)\s*/i, '$1').replace(/,-$/, '');
  if (/^[-−]/.test(body)) {
    sign = -sign;
    body = body.slice(1).trim();
  }
  if (plain.test(body)) return check(sign * Number(body) * 100);
  const style = dots.test(body) ? 'dots' : commas.test(body) ? 'commas' : null;
  if (style === null) return Number.NaN;
  if (marks.style === null) {
    marks.style = style;
    marks.example = text;
  } else if (marks.style !== style) {
    marks.contrary ??= text;
    return Number.NaN;
  }
  const [whole = '', decimals = ''] =
    style === 'dots' ? body.replaceAll('.', '').split(',') : body.replaceAll(',', '').split('.');
  return check(sign * (Number(whole) * 100 + Number(decimals.padEnd(2, '0'))));
}

/** A numeric cell, where the format allows it. More than hundredths cannot be rupiah. */
export function moneyOfNumber(value: number): Hundredths {
  const hundredths = Math.round(value * 100);
  return Math.abs(value * 100 - hundredths) < 0.001 ? check(hundredths) : Number.NaN;
}

/** A count as text: whole pieces. */
export function readCount(text: string): number | null {
  const body = text.trim();
  if (body === '' || body === '-') return null;
  return /^\d{1,9}(?:[.,]0{1,2})?$/.test(body) ? Number.parseInt(body, 10) : Number.NaN;
}

// A thousand billion rupiah in one cell is a damaged cell; sums of a million such still stay exact.
const largest = 1e12 * 100;

function check(amount: number): number {
  return Math.abs(amount) <= largest ? amount + 0 : Number.NaN;
}
