export const words = `Lagawi

  lagawi serve                                     melayani instalasi ini / serve this installation
  lagawi demo                                      memutar dan melayani simulasi / play and serve the simulation
  lagawi inspect FILE… [--json]                    membaca berkas tanpa basis data / read files, no database
  lagawi rank --scores FILE.csv --criteria FILE.json [--draws N] [--seed N] [--json]
                                                   menyusun dan menguji peringkat, tanpa basis data / rank, no database
  lagawi check-paper CODE --key FILE.pem [--revoked FILE] [--json]
                                                   memeriksa kode dokumen tanpa jaringan / check a paper’s code, offline
  lagawi import --enterprise ID FILE… [--json]     mencatat berkas / book files
  lagawi total --campaign ID [--until DAY] [--known-at TIME] [--json]
  lagawi total --nation [--until DAY] [--known-at TIME] [--json]
  lagawi selection --campaign ID [--json]          peringkat kurasi / the ranking of a curation
  lagawi final --campaign ID [--json]              peringkat penjurian / the ranking of a final
  lagawi training [--json]                         orang yang dilatih / persons who were trained
  lagawi paper ID (--out FILE.pdf | --json)        dokumen yang terbit / a paper that was issued
  lagawi check [--json]                            memeriksa semua invarian / prove all invariants
  lagawi backup [FILE] [--json]                    membuat cadangan / make a backup
  lagawi restore FILE [--drill] [--json]           memulihkan cadangan / restore a backup
  lagawi doctor [--json]                           memeriksa instalasi / examine the installation

  DAY   2022-05-15
  TIME  2022-06-17T17:00+07:00
`;
