"""Read a view: its rows become the records of its tables, each cell with its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from akuntabel.berkas.buku.kisi import Kisi
from akuntabel.berkas.buku.pandangan.kepala import Kepala, find_headings, visible_headings
from akuntabel.berkas.buku.pandangan.rupa import Anak, Nilai, Pandangan, Rumah, Tunjuk
from akuntabel.berkas.buku.tabel_baca import EMPTY, changed_example, merged_cells, outside
from akuntabel.berkas.buku.tata import CONTOH, PETUNJUK
from akuntabel.berkas.contoh_jenis import is_contoh
from akuntabel.berkas.judul import fold, note_advice
from akuntabel.berkas.kode_baru import make_code
from akuntabel.berkas.rakit import Baris
from akuntabel.berkas.sebutan import example_of, named_tables, same_words
from akuntabel.berkas.sel import Isi
from akuntabel.berkas.temuan import Kode, Tempat, Temuan
from akuntabel.skema.bilangan import shorten
from akuntabel.skema.kolom import Jenis, Kolom, kolom_of
from akuntabel.skema.paket import RECORDS

Words = Mapping[str, Mapping[str, str]]
"""What records are called, by table and code."""

_NUMBERS = {Jenis.NILAI, Jenis.RUPIAH, Jenis.DESIMAL}


@dataclass(slots=True)
class _Rekaman:
    """A record that lives in the view, on the way: its cells, the weaker ones, and where they stand."""

    isi: dict[str, Isi] = field(default_factory=dict)
    tempat: dict[str, Tempat] = field(default_factory=dict)
    lemah: dict[str, Isi] = field(default_factory=dict)


def read_view(kisi: Kisi, view: Pandangan, temuan: list[Temuan], ada: Words, dulu: Words) -> dict[str, list[Baris]]:
    """Read all records of a view; mistakes of its layout go to `temuan`.

    Args:
        kisi: the sheet.
        view: what stands on it.
        temuan: where mistakes go.
        ada: records that stand on sheets of their own, which a view only points to.
        dulu: what records were called when the workbook was written.

    Returns:
        Records by table; references may still be words.
    """
    kepala = find_headings(kisi, view)
    if not kepala.row:
        if kisi.sel:
            words = ", ".join(visible_headings(view))
            temuan.append(
                kisi.note(Kode.JUDUL_TIDAK_ADA, "Baris judul kolom tidak ditemukan.", f"Kembalikan judulnya: {words}.")
            )
        return {}
    temuan.extend(_strange_headings(kisi, view, kepala))
    marks = {r: fold(str(kisi.sel.get((r, kepala.tanda), ""))) for r in kisi.rows() if r > kepala.row}
    below = [r for r, mark in marks.items() if mark not in {fold(PETUNJUK), fold(CONTOH)}]
    temuan.extend(merged_cells(kisi, {kepala.row, *(r for r, mark in marks.items() if mark == fold(PETUNJUK))}))
    inside = {*kepala.fields.values(), *kepala.lebar, *kepala.dilewati, kepala.tanda}
    temuan.extend(outside(kisi, inside, below))
    temuan.extend(_changed_examples(kisi, view, [r for r, mark in marks.items() if mark == fold(CONTOH)]))
    reader = _Pembaca(kisi, view, kepala, temuan, ada, dulu)
    reader.learn(below)
    for row in below:
        reader.read_row(row)
    return reader.finish()


@dataclass(slots=True)
class _Pembaca:
    kisi: Kisi
    view: Pandangan
    kepala: Kepala
    temuan: list[Temuan]
    ada: Words
    dulu: Words
    baris: dict[str, list[Baris]] = field(default_factory=dict)
    rekaman: dict[tuple[str, str], _Rekaman] = field(default_factory=dict)
    pemilik: dict[tuple[str, str], int] = field(default_factory=dict)
    nama: dict[tuple[str, str], list[tuple[str, str]]] = field(default_factory=dict)
    terpakai: dict[str, set[str]] = field(default_factory=dict)
    lingkup: dict[int, Isi] = field(default_factory=dict)
    atas: dict[str, str] = field(default_factory=dict)

    def learn(self, rows: list[int]) -> None:
        """Note hidden codes and the words beside them before any row is read: which row holds which record."""
        self._learn_scopes(rows)
        for part in self._homes():
            taken = self.terpakai.setdefault(part.tabel, set(self.ada.get(part.tabel, ())))
            former = self.dulu.get(part.tabel, {})
            for row in rows:
                code, words = self._text(row, f"{part.nama}.kode"), self._words(row, part)
                if not code or not words or self._is_formula(row, part):
                    continue
                taken.add(code)
                kept = same_words(words) == same_words(former.get(code, ""))
                owner = self.pemilik.setdefault((part.nama, code), row)
                if kept and same_words(self._words(owner, part)) != same_words(words):
                    self.pemilik[part.nama, code] = row
            for (name, code), row in self.pemilik.items():
                if name == part.nama:
                    self._remember(part, self._words(row, part), code, row)

    def read_row(self, row: int) -> None:
        """Read one row: the records that live in it, then those that hang on it."""
        codes_of = {f"{part.nama}.kode" for part in self._homes() if not part.lihat_kode}
        shown = (column for name, column in self.kepala.fields.items() if name not in codes_of)
        columns = (*shown, *self.kepala.lebar)
        if not any((row, column) in self.kisi.sel or (row, column) in self.kisi.rusak for column in columns):
            return
        codes: dict[str, str] = {}
        for part in self._homes():
            codes[part.nama] = self.atas[part.nama] = self._home(part, row, codes)
        for child in self.view.bagian:
            if isinstance(child, Anak):
                self._children(child, row, codes)

    def finish(self) -> dict[str, list[Baris]]:
        """All records, those that live in the view in the order of their first rows."""
        for (table, code), record in self.rekaman.items():
            if code not in self.ada.get(table, ()):
                rows = self.baris.setdefault(table, [])
                rows.append(Baris(record.lemah | record.isi, record.tempat))
        return self.baris

    def _home(self, part: Rumah, row: int, codes: Mapping[str, str]) -> str:
        """The code of the record of a part in a row, empty when there is none; its cells are taken."""
        code = self._text(row, f"{part.nama}.kode") if part.lihat_kode else self._identify(part, row, codes)
        if not code:
            for name, column in self._columns(part):
                if (row, column) in self.kisi.sel:
                    self._tell_homeless(part, name, (row, column))
            return ""
        record = self.rekaman.setdefault((part.tabel, code), _Rekaman({} if part.lihat_kode else {"kode": code}))
        for name, column in self._columns(part):
            self._take(record, part, name, (row, column))
        aim = record.lemah if part.lemah else record.isi
        for name, slot in part.kunci.items():
            value, place = self._slot(slot, row, codes)
            if value and not (value == code and self.view.of(slot).tabel == part.tabel):
                aim.setdefault(name, value)
            record.tempat.setdefault(name, place)
        for name, value in part.bawaan.items():
            record.lemah.setdefault(name, value)
        if not (part.lihat_kode or part.naman in record.isi or part.naman in record.lemah) and part.ikut:
            record.lemah[part.naman] = self._text(row, part.ikut)
        return code

    def _tell_homeless(self, part: Rumah, name: str, cell: tuple[int, int]) -> None:
        """A value on a row that names no record would be lost."""
        described = kolom_of(RECORDS[part.tabel])
        lacking = described["kode" if part.lihat_kode else part.naman].judul
        self.temuan.append(
            self.kisi.note(
                Kode.WAJIB_KOSONG,
                f"{described[name].judul} '{shorten(_as_text(self.kisi.sel[cell]))}' tidak dapat dibaca: "
                f"{lacking} pada baris ini kosong.",
                f"Isi {lacking}, atau kosongkan sel ini.",
                cell,
            )
        )

    def _take(self, record: _Rekaman, part: Rumah, name: str, cell: tuple[int, int]) -> None:
        """Take a cell of a record; a second row may repeat it, by formula or not at all, but not differ."""
        place = self.kisi.tempat(*cell)
        formula = self.kisi.is_formula(*cell)
        if cell in self.kisi.rusak:
            if not formula or name not in record.isi:
                self.temuan.append(self.kisi.rusak[cell])
            return
        isi = self.kisi.sel.get(cell)
        if isi is None:
            record.tempat.setdefault(name, place)
        elif name not in record.isi:
            record.isi[name] = isi
            record.tempat[name] = place
        elif not formula and same_words(_as_text(isi)) != same_words(_as_text(record.isi[name])):
            judul = kolom_of(RECORDS[part.tabel])[name].judul
            self.temuan.append(
                Temuan(
                    Kode.ISIAN_BERBEDA,
                    place,
                    f"{judul} '{shorten(_as_text(isi))}' berbeda dari '{shorten(_as_text(record.isi[name]))}' "
                    f"pada {record.tempat[name]}, padahal keduanya milik catatan yang sama.",
                    "Samakan isinya, atau kosongkan sel ini.",
                )
            )

    def _identify(self, part: Rumah, row: int, codes: Mapping[str, str]) -> str:
        """Whose cells these are: by the hidden code, by words known already, or a new record."""
        code, words = self._text(row, f"{part.nama}.kode"), self._words(row, part)
        if not code and not words:
            return self._without_words(part, row, codes)
        owner = self.pemilik.get((part.nama, code), row)
        if code and part.sendiri and owner == row:
            return code
        if code and not part.sendiri:
            known = {same_words(self._words(owner, part)), same_words(self.dulu.get(part.tabel, {}).get(code, ""))}
            if not words or self._is_formula(row, part) or same_words(words) in known:
                return code
            if owner == row and not self._find(part, words, row):
                return code  # it has a new name
        return ("" if part.sendiri else self._find(part, words, row)) or self._new(part, words, row)

    def _without_words(self, part: Rumah, row: int, codes: Mapping[str, str]) -> str:
        """The record that another column names, or that of the row above, where an empty cell means so."""
        if part.ikut and (words := self._text(row, part.ikut)):
            return self._find(part, words, row) or self._new(part, words, row)
        if part.jatuh and self._text(row, f"{part.jatuh}.{part.naman}"):
            return codes[part.jatuh]
        if part.turun and not any(self._text(row, f"{home.nama}.kode") for home in self._homes()):
            return self.atas.get(part.nama, "")
        return ""

    def _new(self, part: Rumah, words: str, row: int) -> str:
        taken = self.terpakai.setdefault(part.tabel, set(self.ada.get(part.tabel, ())))
        code = make_code(words, taken)
        taken.add(code)
        self._remember(part, words, code, row)
        return code

    def _children(self, part: Anak, row: int, codes: Mapping[str, str]) -> None:
        groups: dict[str, dict[str, int]] = {}
        for column, wide in sorted(self.kepala.lebar.items()):
            if wide.part.tabel == part.tabel:
                groups.setdefault(wide.isi, {})[wide.field] = column
        if not part.sebar:
            columns = {name: self.kepala.fields.get(f"{part.nama}.{name}", 0) for name in part.isi}
            groups[""] = {name: column for name, column in columns.items() if column}
        for value, cells in groups.items():
            if self.view.menjumlah({p.nama: _as_text(self._slot(p.nama, row, codes)[0]) for p in self._others()}):
                self._sum(part, row, codes, value, cells)
            else:
                self._child(part, row, codes, value, cells)

    def _child(self, part: Anak, row: int, codes: Mapping[str, str], value: str, cells: Mapping[str, int]) -> None:
        described = kolom_of(RECORDS[part.tabel])
        broken = {name: self.kisi.rusak[row, c] for name, c in cells.items() if (row, c) in self.kisi.rusak}
        self.temuan.extend(broken.values())
        found = {name: self.kisi.sel[row, c] for name, c in cells.items() if (row, c) in self.kisi.sel}
        isi = {n: v for n, v in found.items() if described[n].jenis not in _NUMBERS or v not in EMPTY}
        if not isi and not broken:
            return
        places = {name: self.kisi.tempat(row, c) for name, c in cells.items() if name not in broken}
        if part.sebar:
            isi[part.sebar] = value
            places[part.sebar] = self.kisi.tempat(self.kepala.row, next(iter(cells.values())))
        for name, slot in part.kunci.items():
            known, places[name] = self._slot(slot, row, codes)
            if known:
                isi[name] = known
        rows = self.baris.setdefault(part.tabel, [])
        if part.daftar:
            lines = str(isi.get(part.isi[0], "")).split("\n")
            rows.extend(Baris(isi | {part.isi[0]: line.strip()}, places) for line in lines if line.strip())
        else:
            rows.append(Baris(isi, places))

    def _sum(self, part: Anak, row: int, codes: Mapping[str, str], value: str, cells: Mapping[str, int]) -> None:
        """An amount typed on a row that sums others up is the sum that the planner's document prints."""
        for column in cells.values():
            isi = self.kisi.sel.get((row, column), "-")
            if part.tabel == "pagu" and isi not in EMPTY and not self.kisi.is_formula(row, column):
                place = self.kisi.tempat(row, column)
                cell = {"tahapan": value, "program": codes["program"], "jumlah": isi}
                self.baris.setdefault("jumlah_tercetak", []).append(Baris(cell, dict.fromkeys(cell, place)))

    def _slot(self, slot: str, row: int, codes: Mapping[str, str]) -> tuple[Isi, Tempat]:
        """What a part says in a row, and where: a code, or words that are understood later."""
        part = self.view.of(slot)
        if isinstance(part, Rumah):
            column = self.kepala.fields.get(f"{slot}.{'kode' if part.lihat_kode else part.naman}", 1)
            return codes.get(slot, ""), self.kisi.tempat(row, column)
        column = self.kepala.fields.get(f"{slot}.{part.field if isinstance(part, Nilai) else ''}", 1)
        if isinstance(part, Tunjuk) and part.turun:
            return self.lingkup.get(row, ""), self.kisi.tempat(row, column)
        return self.kisi.sel.get((row, column), ""), self.kisi.tempat(row, column)

    def _homes(self) -> list[Rumah]:
        return [part for part in self.view.bagian if isinstance(part, Rumah)]

    def _others(self) -> list[Rumah | Tunjuk | Nilai]:
        return [part for part in self.view.bagian if not isinstance(part, Anak)]

    def _columns(self, part: Rumah) -> Iterator[tuple[str, int]]:
        for name, column in self.kepala.fields.items():
            slot, _, inner = name.partition(".")
            if slot == part.nama and (inner != "kode" or part.lihat_kode):
                yield inner, column

    def _learn_scopes(self, rows: list[int]) -> None:
        """The Renstra of each row; an empty cell means that of the row above."""
        part = next((p for p in self.view.bagian if isinstance(p, Tunjuk) and p.turun), None)
        column = self.kepala.fields.get(f"{part.nama}.", 0) if part else 0
        above: Isi = ""
        for row in rows:
            above = self.lingkup[row] = self.kisi.sel.get((row, column), above)

    def _remember(self, part: Rumah, words: str, code: str, row: int) -> None:
        known = self.nama.setdefault((part.nama, same_words(words)), [])
        known.append((code, same_words(str(self.lingkup.get(row, "")))))

    def _find(self, part: Rumah, words: str, row: int) -> str:
        """The record that goes by these words, of the same Renstra unless it holds for all; empty when none does."""
        scope = same_words(str(self.lingkup.get(row, "")))
        for name in (part.nama, *part.juga):
            for code, where in self.nama.get((name, same_words(words)), ()):
                if part.lintas or where == scope:
                    return code
        own = self.ada.get(part.tabel, {})
        return next((code for code, known in own.items() if same_words(known) == same_words(words)), "")

    def _words(self, row: int, part: Rumah) -> str:
        return self._text(row, f"{part.nama}.{part.naman}")

    def _text(self, row: int, name: str) -> str:
        return _as_text(self.kisi.sel.get((row, self.kepala.fields.get(name, 0)), ""))

    def _is_formula(self, row: int, part: Rumah) -> bool:
        return self.kisi.is_formula(row, self.kepala.fields.get(f"{part.nama}.{part.naman}", 0))


def _strange_headings(kisi: Kisi, view: Pandangan, kepala: Kepala) -> Iterator[Temuan]:
    given = {fold(str(kisi.sel[kepala.row, column])) for column in kisi.columns(kepala.row)}
    missing = [heading for heading in visible_headings(view) if fold(heading) not in given]
    for column in kepala.asing:
        heading = str(kisi.sel[kepala.row, column])
        kepala.dilewati.add(column)
        yield kisi.note(
            Kode.KOLOM_TIDAK_DIKENAL,
            f"Kolom '{shorten(heading)}' tidak dikenal sehingga tidak dibaca.",
            note_advice(heading, missing),
            (kepala.row, column),
        )
    for column in kepala.ganda:
        heading = str(kisi.sel[kepala.row, column])
        kepala.dilewati.add(column)
        yield kisi.note(
            Kode.KOLOM_GANDA, f"Kolom '{shorten(heading)}' ada dua.", "Hapus salah satu.", (kepala.row, column)
        )


def _changed_examples(kisi: Kisi, view: Pandangan, rows: list[int]) -> Iterator[Temuan]:
    """A row marked as example that says something else may be data that would go unread."""
    tables = {part.tabel for part in view.bagian}
    known = {example_of(kolom) for table in tables for kolom in kolom_of(RECORDS[table]).values()}
    known |= {example_of(Kolom("", Jenis.RUJUKAN, rujuk=table)) for table in tables if table in named_tables()}
    for row in rows:
        cells = ((column, isi) for (number, column), isi in kisi.sel.items() if number == row)
        own = [c for c, isi in cells if not is_contoh(str(isi), known) and fold(str(isi)) != fold(CONTOH)]
        if own:
            yield changed_example(kisi, row, min(own))


def _as_text(isi: Isi) -> str:
    return f"{isi:f}" if isinstance(isi, Decimal) else " ".join(str(isi).split())
