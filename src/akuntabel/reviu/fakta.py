"""What a document states: facts of its tables and sentences, each with its place.

A fact says: this subject, this quantity, in this year, on this basis, has this printed
value, here. A claim says what a sentence holds to be true of a subject.
"""

from dataclasses import dataclass
from enum import StrEnum

from akuntabel.dokumen.baca.terbaca import TabelTerbaca, Tempat
from akuntabel.reviu.tercetak import Tercetak


class JenisSubjek(StrEnum):
    """Kinds of things that a report speaks of."""

    INDIKATOR = "indikator"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub kegiatan"
    INDIKATOR_PROGRAM = "indikator program"  # output or outcome indikator of a program, kegiatan, sub kegiatan
    KELOMPOK_JABATAN = "kelompok jabatan"
    BARANG = "barang"
    JUMLAH = "jumlah"  # the total row of a table
    UMUM = "umum"  # the office or the report as a whole


class Besaran(StrEnum):
    """Quantities."""

    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    TARGET_AKHIR = "target akhir"
    CAPAIAN_AKHIR = "capaian terhadap target akhir"
    KONDISI_AWAL = "kondisi awal"
    PEMBANDING = "pembanding"
    PREDIKAT = "predikat"
    PAGU = "pagu"
    REALISASI_ANGGARAN = "realisasi anggaran"
    BAGIAN_ANGGARAN = "bagian anggaran"  # of a pagu or its realisasi, by source of funds or kind of spending
    SERAPAN = "serapan"
    SELISIH_PAGU = "selisih pagu"
    SISA = "sisa anggaran"
    EFISIENSI = "kategori efisiensi"
    TINGKAT_EFISIENSI = "tingkat efisiensi"
    STATUS = "status ketercapaian"  # tercapai, tidak tercapai, melampaui
    TREN = "tren"  # naik, turun, tetap
    RATA_RATA = "rata-rata capaian"
    CACAH = "cacah"  # a count: pieces, persons, documents
    BOBOT = "bobot"
    SKOR = "skor"
    TEKS = "teks"  # a word where a number might stand
    RUSAK = "angka rusak"  # digits that make no number: `133.825.00,00`


BERUPA_KATA = frozenset(
    {Besaran.PREDIKAT, Besaran.EFISIENSI, Besaran.STATUS, Besaran.TREN, Besaran.TEKS, Besaran.RUSAK}
)
"""Quantities whose values are words: their `teks` counts, their `angka` does not."""


@dataclass(frozen=True, slots=True)
class Subjek:
    """A thing by the name printed; `kunci` is one for all its spellings once they are linked.

    `kode` is the code of a program, kegiatan or sub kegiatan, or the number of its row, as printed.
    The `kunci` of an indikator is the measure's: the same in two Renstra, whose targets `Basis`
    holds apart. That of an INDIKATOR_PROGRAM is `<measure>@<program>`: an output counts per program.
    """

    jenis: JenisSubjek
    nama: str
    kunci: str = ""
    kode: str = ""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a value stands on: the period of a Renstra, which Perjanjian Kinerja, which stage of the budget.

    Empty fields are unknown; two facts are compared only where what both know agrees.
    """

    renstra: tuple[int, int] | None = None
    perjanjian: str = ""  # murni | perubahan
    tahapan: str = ""  # murni | pergeseran | perubahan

    def selaras(self, other: "Basis") -> bool:
        """Do the two not exclude each other?"""
        pairs = (
            (self.renstra, other.renstra),
            (self.perjanjian, other.perjanjian),
            (self.tahapan, other.tahapan),
        )
        return all(not a or not b or a == b for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Fakta:
    """One value of one subject.

    Facts of one table row share `berkas` and `baris` (table number, row, as in `Tempat`).
    `konteks` are the subjects that the row stands under, nearest first: an indikator's sasaran and
    tujuan, an output's sub kegiatan. `satuan` is the unit of a unit column or of the head, where the
    value prints none. `triwulan` and `bulan` are set for values of a part of the year. The value of a
    quantity in `BERUPA_KATA` is a word.
    """

    subjek: Subjek
    besaran: Besaran
    nilai: Tercetak
    tempat: Tempat
    tahun: int | None = None
    basis: Basis = Basis()
    baris: tuple[int, int] | None = None
    kolom: str = ""  # the column's head as printed
    konteks: tuple[Subjek, ...] = ()
    satuan: str = ""
    triwulan: int | None = None
    bulan: int | None = None
    berkas: str = ""


class JenisKlaim(StrEnum):
    """What a sentence claims."""

    TERCAPAI = "tercapai"
    TIDAK_TERCAPAI = "tidak tercapai"
    MELAMPAUI = "melampaui"
    NAIK = "naik"
    TURUN = "turun"
    STABIL = "stabil"
    FLUKTUATIF = "fluktuatif"
    DI_ATAS_PEMBANDING = "di atas pembanding"
    DI_BAWAH_PEMBANDING = "di bawah pembanding"
    TANPA_PEMBANDING = "tanpa pembanding"
    EFISIEN = "efisien"
    TIDAK_EFISIEN = "tidak efisien"
    SERAPAN_LEBIH = "serapan melebihi capaian"
    SERAPAN_KURANG = "serapan di bawah capaian"
    PREDIKAT = "predikat"
    PERINGKAT = "peringkat"  # `kata` is the letter, the word, or `A / Baik`, that a value is given
    NILAI = "nilai"  # a number given for a quantity
    CACAH_TERCAPAI = "jumlah indikator tercapai"
    CACAH_TIDAK_TERCAPAI = "jumlah indikator tidak tercapai"
    PROGRAM_PENDUKUNG = "program pendukung"
    UNSUR_DISEBUT = "sasaran yang disebut"  # the sasaran or tujuan that a sentence gives to its section
    PENGUKUR = "indikator pengukur"  # `subjek` measures the sasaran or tujuan in `konteks`
    FORMULASI = "formulasi indikator"  # the text of a formula speaks of `subjek`
    URAIAN = "uraian"  # a long paragraph, or one with figures of an indikator that it names; `kalimat` is all of it


@dataclass(frozen=True, slots=True)
class Klaim:
    """What a sentence says of a subject (None when it names none and the section names none).

    `konteks` are the subjects of the section that the sentence stands in, nearest first; that of a
    PROGRAM_PENDUKUNG ends with the programs that the section's table lists; where a number may mean
    other sasaran than `subjek`, they are those. `kata` is the word that
    makes the claim: for a trend `setiap tahun` or `tahun sebelumnya` where it says how far it looks,
    for a count what is counted. `tersirat` is true where not the sentence but the text around it names the subject.
    """

    jenis: JenisKlaim
    kalimat: str
    tempat: Tempat
    subjek: Subjek | None = None
    konteks: tuple[Subjek, ...] = ()
    besaran: Besaran | None = None
    nilai: Tercetak | None = None
    kata: str = ""
    tahun: int | None = None
    basis: Basis = Basis()
    berkas: str = ""
    tersirat: bool = False


class JenisTabel(StrEnum):
    """What a table was taken for."""

    CAPAIAN = "capaian indikator"
    TARGET_TAHUNAN = "target menurut tahun"
    PERJANJIAN = "perjanjian kinerja"
    ANGGARAN_PERJANJIAN = "anggaran perjanjian kinerja"
    PAGU_BERTAHAP = "pagu menurut tahapan"
    REALISASI_ANGGARAN = "realisasi anggaran"
    EFISIENSI = "efisiensi"
    KONTRIBUSI = "kontribusi program"
    PEGAWAI = "pegawai"
    SARANA = "sarana dan prasarana"
    IKU = "indikator kinerja utama"
    SKALA = "skala penilaian"
    SURVEI = "survei kepuasan"
    BOBOT = "bobot penilaian"
    EVALUASI = "nilai evaluasi"
    TRIWULAN = "realisasi triwulan"
    DIBIARKAN = "tidak dikenali"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a recognised table: what its head says and what it was taken for.

    `peran` is the value of `besaran`, or what the column names (`indikator`, `sasaran`, `program`,
    `satuan`, `kode`, `nomor` ...), empty where it is unsure. `skala` is what a printed number counts
    in: 1000 under `(Rp. 000)`; the values of facts have it applied. Numbered from 1, as `Tempat.kolom`.
    """

    nomor: int
    kepala: str
    peran: str = ""
    besaran: Besaran | None = None
    tahun: int | None = None
    triwulan: int | None = None
    bulan: int | None = None
    basis: Basis = Basis()
    satuan: str = ""
    skala: int = 1


@dataclass(frozen=True, slots=True)
class Cabang:
    """Rows or columns that belong to one: in every column of amounts `bagian` add up to `jumlah`.

    Numbers from 1, as `Tempat.baris_tabel` and `Tempat.kolom`. `jenis` says what holds them
    together: a program with its parts, or a row of totals.
    """

    jumlah: int
    bagian: tuple[int, ...]
    jenis: JenisSubjek = JenisSubjek.JUMLAH


@dataclass(frozen=True, slots=True)
class RumusKolom:
    """A formula that a head prints for its column: `7=6/5*100`, `6=(5-4)`.

    `letak` leads from the printed numbers to the columns that carry them.
    """

    kolom: int
    ungkapan: str
    letak: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class TabelDikenali:
    """A table with what it was taken for and why; `peran` names the quantity of each column, empty where none.

    `hierarki` are its rows with their parts, lowest last; rows that leave their parts out have no
    entry. `hierarki_kolom` are columns with theirs; `rerata` are rows that average others. `badan` is
    the number of the first row below the head. `tahun` and `basis` are what caption, headings and the
    text above say of the whole table.
    """

    tabel: TabelTerbaca
    jenis: JenisTabel
    peran: tuple[str, ...]
    alasan: str = ""
    kolom: tuple[Kolom, ...] = ()
    hierarki: tuple[Cabang, ...] = ()
    hierarki_kolom: tuple[Cabang, ...] = ()
    rerata: tuple[Cabang, ...] = ()
    rumus: tuple[RumusKolom, ...] = ()
    badan: int = 1
    tahun: int | None = None
    basis: Basis = Basis()
    berkas: str = ""
