/**
 * Regencies and cities by province, each with the last two digits of its Kemendagri and of its BPS
 * code. Facts as of the packages idn-area-data 4.0.1 (Kemendagri) and daerah-indonesia 1.0.1 (BPS),
 * matched by name, five renamed ones by hand. Since Papua became six provinces its BPS codes are
 * others: none is told there.
 */
export const regencyTable: Readonly<Record<string, string>> = {
  '11': `
    Aceh Selatan 01 03; Aceh Tenggara 02 04; Aceh Timur 03 05; Aceh Tengah 04 06;
    Aceh Barat 05 07; Aceh Besar 06 08; Pidie 07 09; Aceh Utara 08 11; Simeulue 09 01;
    Aceh Singkil 10 02; Bireuen 11 10; Aceh Barat Daya 12 12; Gayo Lues 13 13; Aceh Jaya 14 16;
    Nagan Raya 15 15; Aceh Tamiang 16 14; Bener Meriah 17 17; Pidie Jaya 18 18;
    Kota Banda Aceh 71 71; Kota Sabang 72 72; Kota Lhokseumawe 73 74; Kota Langsa 74 73;
    Kota Subulussalam 75 75`,
  '12': `
    Tapanuli Tengah 01 04; Tapanuli Utara 02 05; Tapanuli Selatan 03 03; Nias 04 01;
    Langkat 05 13; Karo 06 11; Deli Serdang 07 12; Simalungun 08 09; Asahan 09 08;
    Labuhanbatu 10 07; Dairi 11 10; Toba 12 06; Mandailing Natal 13 02; Nias Selatan 14 14;
    Pakpak Bharat 15 16; Humbang Hasundutan 16 15; Samosir 17 17; Serdang Bedagai 18 18;
    Batu Bara 19 19; Padang Lawas Utara 20 20; Padang Lawas 21 21; Labuhanbatu Selatan 22 22;
    Labuhanbatu Utara 23 23; Nias Utara 24 24; Nias Barat 25 25; Kota Medan 71 75;
    Kota Pematangsiantar 72 73; Kota Sibolga 73 71; Kota Tanjungbalai 74 72; Kota Binjai 75 76;
    Kota Tebing Tinggi 76 74; Kota Padangsidimpuan 77 77; Kota Gunungsitoli 78 78`,
  '13': `
    Pesisir Selatan 01 02; Solok 02 03; Sijunjung 03 04; Tanah Datar 04 05;
    Padang Pariaman 05 06; Agam 06 07; Lima Puluh Kota 07 08; Pasaman 08 09;
    Kepulauan Mentawai 09 01; Dharmasraya 10 11; Solok Selatan 11 10; Pasaman Barat 12 12;
    Kota Padang 71 71; Kota Solok 72 72; Kota Sawahlunto 73 73; Kota Padang Panjang 74 74;
    Kota Bukittinggi 75 75; Kota Payakumbuh 76 76; Kota Pariaman 77 77`,
  '14': `
    Kampar 01 06; Indragiri Hulu 02 02; Bengkalis 03 08; Indragiri Hilir 04 03; Pelalawan 05 04;
    Rokan Hulu 06 07; Rokan Hilir 07 09; Siak 08 05; Kuantan Singingi 09 01;
    Kepulauan Meranti 10 10; Kota Pekanbaru 71 71; Kota Dumai 72 73`,
  '15': `
    Kerinci 01 01; Merangin 02 02; Sarolangun 03 03; Batanghari 04 04; Muaro Jambi 05 05;
    Tanjung Jabung Barat 06 07; Tanjung Jabung Timur 07 06; Bungo 08 09; Tebo 09 08;
    Kota Jambi 71 71; Kota Sungai Penuh 72 72`,
  '16': `
    Ogan Komering Ulu 01 01; Ogan Komering Ilir 02 02; Muara Enim 03 03; Lahat 04 04;
    Musi Rawas 05 05; Musi Banyuasin 06 06; Banyuasin 07 07; Ogan Komering Ulu Timur 08 09;
    Ogan Komering Ulu Selatan 09 08; Ogan Ilir 10 10; Empat Lawang 11 11;
    Penukal Abab Lematang Ilir 12 12; Musi Rawas Utara 13 13; Kota Palembang 71 71;
    Kota Pagar Alam 72 73; Kota Lubuk Linggau 73 74; Kota Prabumulih 74 72`,
  '17': `
    Bengkulu Selatan 01 01; Rejang Lebong 02 02; Bengkulu Utara 03 03; Kaur 04 04; Seluma 05 05;
    Mukomuko 06 06; Lebong 07 07; Kepahiang 08 08; Bengkulu Tengah 09 09; Kota Bengkulu 71 71`,
  '18': `
    Lampung Selatan 01 03; Lampung Tengah 02 05; Lampung Utara 03 06; Lampung Barat 04 01;
    Tulang Bawang 05 08; Tanggamus 06 02; Lampung Timur 07 04; Way Kanan 08 07; Pesawaran 09 09;
    Pringsewu 10 10; Mesuji 11 11; Tulang Bawang Barat 12 12; Pesisir Barat 13 13;
    Kota Bandar Lampung 71 71; Kota Metro 72 72`,
  '19': `
    Bangka 01 01; Belitung 02 02; Bangka Selatan 03 05; Bangka Tengah 04 04; Bangka Barat 05 03;
    Belitung Timur 06 06; Kota Pangkal Pinang 71 71`,
  '21': `
    Bintan 01 02; Karimun 02 01; Natuna 03 03; Lingga 04 04; Kepulauan Anambas 05 05;
    Kota Batam 71 71; Kota Tanjung Pinang 72 72`,
  '31': `
    Kepulauan Seribu 01 01; Kota Jakarta Pusat 71 73; Kota Jakarta Utara 72 75;
    Kota Jakarta Barat 73 74; Kota Jakarta Selatan 74 71; Kota Jakarta Timur 75 72`,
  '32': `
    Bogor 01 01; Sukabumi 02 02; Cianjur 03 03; Bandung 04 04; Garut 05 05; Tasikmalaya 06 06;
    Ciamis 07 07; Kuningan 08 08; Cirebon 09 09; Majalengka 10 10; Sumedang 11 11;
    Indramayu 12 12; Subang 13 13; Purwakarta 14 14; Karawang 15 15; Bekasi 16 16;
    Bandung Barat 17 17; Pangandaran 18 18; Kota Bogor 71 71; Kota Sukabumi 72 72;
    Kota Bandung 73 73; Kota Cirebon 74 74; Kota Bekasi 75 75; Kota Depok 76 76;
    Kota Cimahi 77 77; Kota Tasikmalaya 78 78; Kota Banjar 79 79`,
  '33': `
    Cilacap 01 01; Banyumas 02 02; Purbalingga 03 03; Banjarnegara 04 04; Kebumen 05 05;
    Purworejo 06 06; Wonosobo 07 07; Magelang 08 08; Boyolali 09 09; Klaten 10 10;
    Sukoharjo 11 11; Wonogiri 12 12; Karanganyar 13 13; Sragen 14 14; Grobogan 15 15;
    Blora 16 16; Rembang 17 17; Pati 18 18; Kudus 19 19; Jepara 20 20; Demak 21 21;
    Semarang 22 22; Temanggung 23 23; Kendal 24 24; Batang 25 25; Pekalongan 26 26;
    Pemalang 27 27; Tegal 28 28; Brebes 29 29; Kota Magelang 71 71; Kota Surakarta 72 72;
    Kota Salatiga 73 73; Kota Semarang 74 74; Kota Pekalongan 75 75; Kota Tegal 76 76`,
  '34': `
    Kulon Progo 01 01; Bantul 02 02; Gunungkidul 03 03; Sleman 04 04; Kota Yogyakarta 71 71`,
  '35': `
    Pacitan 01 01; Ponorogo 02 02; Trenggalek 03 03; Tulungagung 04 04; Blitar 05 05;
    Kediri 06 06; Malang 07 07; Lumajang 08 08; Jember 09 09; Banyuwangi 10 10; Bondowoso 11 11;
    Situbondo 12 12; Probolinggo 13 13; Pasuruan 14 14; Sidoarjo 15 15; Mojokerto 16 16;
    Jombang 17 17; Nganjuk 18 18; Madiun 19 19; Magetan 20 20; Ngawi 21 21; Bojonegoro 22 22;
    Tuban 23 23; Lamongan 24 24; Gresik 25 25; Bangkalan 26 26; Sampang 27 27; Pamekasan 28 28;
    Sumenep 29 29; Kota Kediri 71 71; Kota Blitar 72 72; Kota Malang 73 73;
    Kota Probolinggo 74 74; Kota Pasuruan 75 75; Kota Mojokerto 76 76; Kota Madiun 77 77;
    Kota Surabaya 78 78; Kota Batu 79 79`,
  '36': `
    Pandeglang 01 01; Lebak 02 02; Tangerang 03 03; Serang 04 04; Kota Tangerang 71 71;
    Kota Cilegon 72 72; Kota Serang 73 73; Kota Tangerang Selatan 74 74`,
  '51': `
    Jembrana 01 01; Tabanan 02 02; Badung 03 03; Gianyar 04 04; Klungkung 05 05; Bangli 06 06;
    Karangasem 07 07; Buleleng 08 08; Kota Denpasar 71 71`,
  '52': `
    Lombok Barat 01 01; Lombok Tengah 02 02; Lombok Timur 03 03; Sumbawa 04 04; Dompu 05 05;
    Bima 06 06; Sumbawa Barat 07 07; Lombok Utara 08 08; Kota Mataram 71 71; Kota Bima 72 72`,
  '53': `
    Kupang 01 03; Timor Tengah Selatan 02 04; Timor Tengah Utara 03 05; Belu 04 06; Alor 05 07;
    Flores Timur 06 09; Sikka 07 10; Ende 08 11; Ngada 09 12; Manggarai 10 13;
    Sumba Timur 11 02; Sumba Barat 12 01; Lembata 13 08; Rote Ndao 14 14; Manggarai Barat 15 15;
    Nagekeo 16 18; Sumba Tengah 17 16; Sumba Barat Daya 18 17; Manggarai Timur 19 19;
    Sabu Raijua 20 20; Malaka 21 21; Kota Kupang 71 71`,
  '61': `
    Sambas 01 01; Mempawah 02 04; Sanggau 03 05; Ketapang 04 06; Sintang 05 07;
    Kapuas Hulu 06 08; Bengkayang 07 02; Landak 08 03; Sekadau 09 09; Melawi 10 10;
    Kayong Utara 11 11; Kubu Raya 12 12; Kota Pontianak 71 71; Kota Singkawang 72 72`,
  '62': `
    Kotawaringin Barat 01 01; Kotawaringin Timur 02 02; Kapuas 03 03; Barito Selatan 04 04;
    Barito Utara 05 05; Katingan 06 09; Seruyan 07 08; Sukamara 08 06; Lamandau 09 07;
    Gunung Mas 10 11; Pulang Pisau 11 10; Murung Raya 12 13; Barito Timur 13 12;
    Kota Palangkaraya 71 71`,
  '63': `
    Tanah Laut 01 01; Kotabaru 02 02; Banjar 03 03; Barito Kuala 04 04; Tapin 05 05;
    Hulu Sungai Selatan 06 06; Hulu Sungai Tengah 07 07; Hulu Sungai Utara 08 08;
    Tabalong 09 09; Tanah Bumbu 10 10; Balangan 11 11; Kota Banjarmasin 71 71;
    Kota Banjarbaru 72 72`,
  '64': `
    Paser 01 01; Kutai Kartanegara 02 03; Berau 03 05; Kutai Barat 07 02; Kutai Timur 08 04;
    Penajam Paser Utara 09 09; Mahakam Ulu 11 11; Kota Balikpapan 71 71; Kota Samarinda 72 72;
    Kota Bontang 74 74`,
  '65': `
    Bulungan 01 02; Malinau 02 01; Nunukan 03 04; Tana Tidung 04 03; Kota Tarakan 71 71`,
  '71': `
    Bolaang Mongondow 01 01; Minahasa 02 02; Kepulauan Sangihe 03 03; Kepulauan Talaud 04 04;
    Minahasa Selatan 05 05; Minahasa Utara 06 06; Minahasa Tenggara 07 09;
    Bolaang Mongondow Utara 08 07; Kepulauan Siau Tagulandang Biaro 09 08;
    Bolaang Mongondow Timur 10 11; Bolaang Mongondow Selatan 11 10; Kota Manado 71 71;
    Kota Bitung 72 72; Kota Tomohon 73 73; Kota Kotamobagu 74 74`,
  '72': `
    Banggai 01 02; Poso 02 04; Donggala 03 05; Toli-Toli 04 06; Buol 05 07; Morowali 06 03;
    Banggai Kepulauan 07 01; Parigi Moutong 08 08; Tojo Una Una 09 09; Sigi 10 10;
    Banggai Laut 11 11; Morowali Utara 12 12; Kota Palu 71 71`,
  '73': `
    Kepulauan Selayar 01 01; Bulukumba 02 02; Bantaeng 03 03; Jeneponto 04 04; Takalar 05 05;
    Gowa 06 06; Sinjai 07 07; Bone 08 11; Maros 09 08; Pangkajene dan Kepulauan 10 09;
    Barru 11 10; Soppeng 12 12; Wajo 13 13; Sidenreng Rappang 14 14; Pinrang 15 15;
    Enrekang 16 16; Luwu 17 17; Tana Toraja 18 18; Luwu Utara 22 22; Luwu Timur 24 25;
    Toraja Utara 26 26; Kota Makassar 71 71; Kota Parepare 72 72; Kota Palopo 73 73`,
  '74': `
    Kolaka 01 04; Konawe 02 03; Muna 03 02; Buton 04 01; Konawe Selatan 05 05; Bombana 06 06;
    Wakatobi 07 07; Kolaka Utara 08 08; Konawe Utara 09 10; Buton Utara 10 09;
    Kolaka Timur 11 11; Konawe Kepulauan 12 12; Muna Barat 13 13; Buton Tengah 14 14;
    Buton Selatan 15 15; Kota Kendari 71 71; Kota Bau Bau 72 72`,
  '75': `
    Gorontalo 01 02; Boalemo 02 01; Bone Bolango 03 04; Pohuwato 04 03; Gorontalo Utara 05 05;
    Kota Gorontalo 71 71`,
  '76': `
    Pasangkayu 01 05; Mamuju 02 04; Mamasa 03 03; Polewali Mandar 04 02; Majene 05 01;
    Mamuju Tengah 06 06`,
  '81': `
    Maluku Tengah 01 03; Maluku Tenggara 02 02; Kepulauan Tanimbar 03 01; Buru 04 04;
    Seram Bagian Timur 05 07; Seram Bagian Barat 06 06; Kepulauan Aru 07 05;
    Maluku Barat Daya 08 08; Buru Selatan 09 09; Kota Ambon 71 71; Kota Tual 72 72`,
  '82': `
    Halmahera Barat 01 01; Halmahera Tengah 02 02; Halmahera Utara 03 05;
    Halmahera Selatan 04 04; Kepulauan Sula 05 03; Halmahera Timur 06 06; Pulau Morotai 07 07;
    Pulau Taliabu 08 08; Kota Ternate 71 71; Kota Tidore Kepulauan 72 72`,
  '91': `
    Jayapura 03 --; Kepulauan Yapen 05 --; Biak Numfor 06 --; Sarmi 10 --; Keerom 11 --;
    Waropen 15 --; Supiori 19 --; Mamberamo Raya 20 --; Kota Jayapura 71 --`,
  '92': `
    Manokwari 02 --; Fak Fak 03 --; Teluk Bintuni 06 --; Teluk Wondama 07 --; Kaimana 08 --;
    Manokwari Selatan 11 --; Pegunungan Arfak 12 --`,
  '93': `
    Merauke 01 --; Boven Digoel 02 --; Mappi 03 --; Asmat 04 --`,
  '94': `
    Nabire 01 --; Puncak Jaya 02 --; Paniai 03 --; Mimika 04 --; Puncak 05 --; Dogiyai 06 --;
    Intan Jaya 07 --; Deiyai 08 --`,
  '95': `
    Jayawijaya 01 --; Pegunungan Bintang 02 --; Yahukimo 03 --; Tolikara 04 --;
    Mamberamo Tengah 05 --; Yalimo 06 --; Lanny Jaya 07 --; Nduga 08 --`,
  '96': `
    Sorong 01 --; Sorong Selatan 02 --; Raja Ampat 03 --; Tambrauw 04 --; Maybrat 05 --;
    Kota Sorong 71 --`,
};
