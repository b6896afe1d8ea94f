import type { Messages } from '../web/index.ts';

export const documentsSaid = {
  title: { id: 'Periksa dokumen', en: 'Check a paper' },
  trail: { id: 'Letak halaman', en: 'Where this is' },
  valid: {
    id: '✓ Masih berlaku. Ditandatangani instalasi ini; bandingkan isi di bawah dengan dokumen di tangan Anda.',
    en: '✓ Still in force. Signed by this installation; hold what stands below against the paper in your hand.',
  },
  invalid: {
    id: '✕ Tanda tangannya tidak cocok. Jangan percayai dokumen ini.',
    en: '✕ The signature does not fit. Do not trust this paper.',
  },
  unreadable: {
    id: '✕ Ini bukan kode dokumen Lagawi, atau kodenya terpotong. Pindai sekali lagi.',
    en: '✕ This is no code of a Lagawi paper, or it was cut. Scan it once more.',
  },
  revoked: {
    id: (day: string, reason: string) => `✕ Tidak berlaku lagi. Dicabut ${day}: ${reason}`,
    en: (day: string, reason: string) => `✕ Not in force any more. Revoked ${day}: ${reason}`,
  },
  changed: {
    id: (kind: string, number: string, day: string) =>
      `Diubah dengan ${kind} nomor ${number} tanggal ${day}. Bacalah bersama.`,
    en: (kind: string, number: string, day: string) =>
      `Changed by ${kind}, number ${number}, of ${day}. Read both together.`,
  },
  unknown: {
    id: 'Tanda tangannya cocok, tetapi dokumen ini tidak tercatat di sini. Tanyakan kepada penerbitnya.',
    en: 'The signature fits, but this paper is not on record here. Ask whoever issued it.',
  },
  simulation: {
    id: 'Kunci simulasi, bukan dokumen resmi.',
    en: 'A simulation’s key, no official document.',
  },
  kind: { id: 'Jenis', en: 'Kind' },
  campaign: { id: 'Kampanye atau program', en: 'Campaign or programme' },
  number: { id: 'Nomor', en: 'Number' },
  day: { id: 'Tanggal', en: 'Day' },
  asSigned: {
    id: 'Isinya ditandatangani dalam bahasa Indonesia.',
    en: 'The content was signed in Indonesian; where it is shown in English, the signed words stand beside it.',
  },
  hash: { id: 'Sidik isi lengkap', en: 'Hash of the whole content' },
  offline: {
    id: 'Tanpa jaringan: simpan kunci publik dan daftar pencabutan instalasi ini, lalu jalankan lagawi check-paper dengan isi kode QR.',
    en: 'Without a network: keep this installation’s public key and list of revocations, and run lagawi check-paper with what the QR says.',
  },
  offlineTitle: { id: 'Periksa tanpa jaringan', en: 'Check without a network' },
  offlineLead: {
    id: 'Buka halaman ini sekali selagi ada jaringan; sesudah itu kode diperiksa di perangkat ini juga tanpa jaringan. Tidak ada yang dikirim.',
    en: 'Open this page once while there is a network; from then on codes are checked on this device, also without one. Nothing is sent.',
  },
  code: { id: 'Isi kode QR', en: 'What the QR says' },
  validHere: {
    id: (asOf: string) =>
      `✓ Ditandatangani instalasi ini. Bandingkan isi di bawah dengan dokumen di tangan Anda. Tidak dicabut sampai ${asOf}; pencabutan sesudahnya terlihat bila ada jaringan.`,
    en: (asOf: string) =>
      `✓ Signed by this installation. Hold what stands below against the paper in your hand. Not revoked until ${asOf}; a later revocation is seen with a network.`,
  },
  revokedHere: {
    id: (day: string) => `✕ Dicabut ${day}. Dokumen ini tidak berlaku lagi.`,
    en: (day: string) => `✕ Revoked ${day}. This paper is not in force any more.`,
  },
  revocations: { id: 'Daftar pencabutan', en: 'List of revocations' },
  unable: {
    id: 'Peramban ini belum dapat memeriksa tanda tangan Ed25519. Pakai peramban yang lebih baru, atau lagawi check-paper.',
    en: 'This browser cannot check Ed25519 signatures yet. Use a newer one, or lagawi check-paper.',
  },
  key: { id: 'Kunci publik', en: 'Public key' },
  notCertified: {
    id: 'Ini tanda tangan instalasi Lagawi, bukan tanda tangan elektronik tersertifikasi.',
    en: 'This is the signature of a Lagawi installation, no certified electronic signature.',
  },
} satisfies Messages;
