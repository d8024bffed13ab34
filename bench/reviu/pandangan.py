"""One Perjanjian Kinerja of a Paket with its figures, as the stranger's report asks for them."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from akuntabel.naskah.bahan import Bahan
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah, Bentuk
from akuntabel.skema.tabel.anggaran import Program
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, Renstra, Ukuran, Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur import hitung
from akuntabel.ukur.angka import Angka
from bench.reviu.lembar import Potong, p
from bench.reviu.tata import Tata


@dataclass(frozen=True)
class Pandangan:
    """The Paket through one agreement, printed in one layout."""

    bahan: Bahan
    pk: Perjanjian
    tata: Tata

    @classmethod
    def dari(cls, paket: Paket, tata: Tata, urutan: int) -> "Pandangan":
        """Take the agreements in turn, those of which nothing was measured left out."""
        bahan = Bahan(hitung(paket))
        views = [view for pk in paket.perjanjian if (view := cls(bahan, pk, tata)).indikator]
        return views[urutan % len(views)]

    @property
    def tahun(self) -> int:
        """The reported year."""
        return self.bahan.tahun

    @cached_property
    def renstra(self) -> Renstra:
        """The plan below the agreement."""
        return self.bahan.renstra(self.pk)

    @cached_property
    def indikator(self) -> list[Indikator]:
        """Measured indikator of the agreement, tujuan before its sasaran."""
        found = [
            i
            for _, u in self.bahan.urutan_unsur(self.renstra.kode)
            for i in self.bahan.indikator_pk(self.pk.kode, u.kode)
        ]
        return [i for i in found if self._nilai("capaian", f"{i.ukuran}@{self.pk.kode}") is not None]

    def unsur(self, indikator: Indikator) -> Unsur:
        """The tujuan or sasaran of an indikator."""
        found: Unsur = self.bahan.paket.kunci["unsur"][indikator.unsur]
        return found

    def ukuran(self, indikator: Indikator) -> Ukuran:
        """What an indikator measures."""
        return self.bahan.ukuran(indikator)

    @cached_property
    def sasaran(self) -> list[Unsur]:
        """The sasaran that the agreement promises, in order."""
        own = {i.unsur for i in self.indikator}
        return [
            u for _, u in self.bahan.urutan_unsur(self.renstra.kode) if u.kode in own and u.jenis is JenisUnsur.SASARAN
        ]

    @cached_property
    def program(self) -> list[Program]:
        """Programs, kegiatan and sub kegiatan with money in the last stage, by code."""
        rows = [r for r in self.bahan.paket.program if self._nilai("pagu", r.kode)]
        return sorted(rows, key=lambda r: r.kode)

    @cached_property
    def induk(self) -> list[Program]:
        """The programs alone."""
        return [r for r in self.program if jenjang(r.kode) == 0]

    def _nilai(self, name: str, key: str) -> Decimal | None:
        found = self.bahan.hasil.angka.get(f"{name}:{key}" if key else name)
        return found.nilai if found else None

    def nilai(self, name: str, key: str = "") -> Decimal:
        """A figure that exists.

        Raises:
            KeyError: there is none.
        """
        found = self._nilai(name, key)
        if found is None:
            raise KeyError(f"{name}:{key}")
        return found

    def ada(self, name: str, key: str = "") -> bool:
        """Does a figure have a value?"""
        return self._nilai(name, key) is not None

    def kata(self, name: str, key: str) -> str:
        """A figure that is a word."""
        return self.bahan.hasil[f"{name}:{key}"].kata

    def berkelas_efisiensi(self, key: str) -> bool:
        """Has a sasaran a class of efficiency, and money of its own?"""
        known = self.ada("efisiensi", key) and self.ada("serapan_pendukung", key)
        return known and bool(self.kata("efisiensi", key))

    # Values in print

    def cetak(self, angka: Angka, *, polos: bool) -> str:
        """A value as the layout prints it, its unit left out where a column or nothing names it."""
        text = angka.teks_polos if polos else angka.teks_tabel
        return text.translate(str.maketrans(".,", ",.")) if self.tata.titik else text

    def _tercetak(self, name: str, key: str, *, sel: bool) -> str | None:
        found = self.bahan.hasil.angka.get(f"{name}:{key}")
        if found is None or found.nilai is None:
            return None
        return self.cetak(found, polos=sel and self.tata.satuan != "sel")

    def target(self, i: Indikator, tahun: int | None = None, *, sel: bool = True) -> Potong:
        """The target of the agreement, or that of the Renstra for a year."""
        key = f"{i.ukuran}@{self.pk.kode}" if tahun is None else f"{i.ukuran}@{self.renstra.kode}/{tahun}"
        text = self._tercetak("target", key, sel=sel)
        return p(text, "target", i.kode, tahun or self.tahun) if text else p("-")

    def target_akhir(self, i: Indikator, *, sel: bool = True) -> Potong:
        """The target of the last year of the Renstra."""
        text = self._tercetak("target_akhir", f"{i.ukuran}@{self.renstra.kode}", sel=sel)
        return p(text, "target", i.kode, self.renstra.tahun_akhir) if text else p("-")

    def realisasi(self, i: Indikator, tahun: int | None = None, *, sel: bool = True) -> Potong:
        """The realisasi of a year."""
        text = self._tercetak("realisasi", f"{i.ukuran}@{tahun or self.tahun}", sel=sel)
        return p(text, "realisasi", i.ukuran, tahun or self.tahun) if text else p("-")

    def kondisi_awal(self, i: Indikator, *, sel: bool = True) -> Potong:
        """The baseline, which is the realisasi of its year."""
        text = self._tercetak("kondisi_awal", f"{i.ukuran}@{self.renstra.kode}", sel=sel)
        return p(text, "kondisi_awal", i.ukuran, self.renstra.tahun_dasar) if text else p("-")

    def capaian(self, i: Indikator, *, sel: bool = True) -> Potong:
        """The capaian of the year."""
        value = self.nilai("capaian", f"{i.ukuran}@{self.pk.kode}")
        return p(self.tata.persen(value, sel=sel), "capaian", i.kode, self.tahun)

    def kriteria(self, i: Indikator) -> Potong:
        """The class of the capaian."""
        return p(self.kata("predikat", f"{i.ukuran}@{self.pk.kode}"), "kriteria", i.kode, self.tahun)

    def capaian_akhir(self, i: Indikator, *, sel: bool = True) -> Potong:
        """The capaian against the last target."""
        value = self._nilai("capaian_akhir", f"{i.ukuran}@{self.pk.kode}")
        return p(self.tata.persen(value, sel=sel), "capaian_akhir", i.kode) if value is not None else p("-")

    def pembanding(self, i: Indikator, *, sel: bool = True) -> Potong | None:
        """The national figure; None where there is none."""
        text = self._tercetak("pembanding", f"{i.ukuran}@nasional", sel=sel)
        return p(text, "pembanding", i.ukuran) if text else None

    def satuan(self, i: Indikator) -> Potong:
        """The unit, for a column of its own."""
        u = self.ukuran(i)
        text = "%" if u.bentuk is Bentuk.PERSEN else "Nilai" if u.bentuk is Bentuk.PREDIKAT else u.satuan or "Indeks"
        return p(text, "satuan", i.kode)

    def nama(self, i: Indikator) -> Potong:
        """The name of an indikator."""
        return p(i.nama, "nama_indikator", i.kode)

    def nama_unsur(self, u: Unsur) -> Potong:
        """The words of a tujuan or sasaran."""
        return p(u.uraian, "nama_sasaran", u.kode)

    def nama_program(self, kode: str) -> Potong:
        """The name of a program, kegiatan or sub kegiatan."""
        found: Program = self.bahan.paket.kunci["program"][kode]
        return p(found.nama, "nama_program", kode)

    def turun(self, i: Indikator) -> bool:
        """Is less better?"""
        return self.ukuran(i).arah is Arah.TURUN

    # Verdicts

    def tercapai(self, i: Indikator) -> bool:
        """Was the target reached, exactly?"""
        return self.nilai("capaian", f"{i.ukuran}@{self.pk.kode}") >= 100

    def gerak(self, i: Indikator) -> Decimal | None:
        """How far the realisasi moved since the year before; None where that is unknown."""
        before = self._nilai("realisasi", f"{i.ukuran}@{self.tahun - 1}")
        return None if before is None else self.nilai("realisasi", f"{i.ukuran}@{self.tahun}") - before

    @property
    def tahapan(self) -> str:
        """The stage of the budget in force."""
        return self.bahan.paket.tahapan[-1].kode


def jenjang(kode: str) -> int:
    """0 for a program, 1 for a kegiatan, 2 for a sub kegiatan."""
    return {3: 0, 5: 1}.get(kode.count(".") + 1, 2)
