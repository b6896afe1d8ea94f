/**
 * Buyers' columns, filled with what nobody can take for a person. Any of `buyerTraces` found in
 * a database, a log or a page proves that a buyer's data got out of the file.
 */
export const buyerTraces = [
  'pembeli.rekaan',
  'Pembeli Rekaan',
  '+62000999',
  'Jalan Khayalan',
  'CATATAN-PEMBELI',
] as const;

export interface Buyer {
  username: string;
  name: string;
  phone: string;
  address: string;
  city: string;
  note: string;
}

export function buyerOf(number: number): Buyer {
  const four = String(number).padStart(4, '0');
  return {
    username: `pembeli.rekaan.${four}`,
    name: `Pembeli Rekaan ${four}`,
    phone: `+62000999${four}`,
    address: `Jalan Khayalan No. ${number}, RT 00 / RW 00`,
    city: `KAB. REKAAN ${1 + (number % 9)}`,
    note: number % 11 === 0 ? `CATATAN-PEMBELI ${four}: titip di Pembeli Rekaan ${number + 1}` : '',
  };
}
