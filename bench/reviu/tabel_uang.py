"""Tables of money, staff and evaluation in a stranger's report."""

from decimal import Decimal
from random import Random

from akuntabel.skema.pilihan import Instrumen
from bench.reviu.lembar import Baris, Potong, Sel, Tabel, p, sel
from bench.reviu.pandangan import Pandangan, jenjang

_PANGKAT = (
    ("Pembina", "IV/a"),
    ("Penata Tk. I", "III/d"),
    ("Penata", "III/c"),
    ("Penata Muda Tk. I", "III/b"),
    ("Penata Muda", "III/a"),
    ("Pengatur", "II/c"),
)
_KOMPONEN = (
    ("Perencanaan Kinerja", 30),
    ("Pengukuran Kinerja", 30),
    ("Pelaporan Kinerja", 15),
    ("Evaluasi Akuntabilitas Kinerja Internal", 25),
)


def uang(v: Pandangan, kode: str, name: str, *, sel_: bool = True) -> Potong:
    """An amount or the serapan of a program; the code `jumlah` is all of them."""
    key = "" if kode == "jumlah" else kode
    if name == "serapan":
        if not v.ada("serapan", key):
            return p("-")
        return p(v.tata.persen(v.nilai("serapan", key), sel=sel_), "serapan", kode)
    source = {"sisa": "sisa_anggaran"}.get(name, name)
    value = _jumlah(v, name) if not key else v.nilai(source, key)
    text = v.tata.sel_uang(value) if sel_ else v.tata.rupiah(value)
    return p(text, name, f"{kode}@{v.tahapan}" if name == "pagu" else kode)


def _jumlah(v: Pandangan, name: str) -> Decimal:
    source = {"sisa": "sisa_anggaran"}.get(name, name)
    return sum((v.nilai(source, r.kode) for r in v.induk), Decimal(0))


def tabel_realisasi(v: Pandangan) -> Tabel:
    """The use of the budget, down to the sub kegiatan; in some layouts the programs alone."""
    kata, tata = v.tata.kata, v.tata
    titles = [getattr(kata, n) if n == "serapan" else tata.kepala_rp(getattr(kata, n)) for n in tata.urutan_uang]
    first = ["Kode" if tata.kode_program else "No", kata.program]
    if tata.kepala_uang:
        head: tuple[Baris, ...] = (
            (*(sel(t, baris=2) for t in first), sel(tata.kepala_uang, kolom=len(titles))),
            tuple(sel(t) for t in titles),
        )
    else:
        head = (tuple(sel(t) for t in (*first, *titles)),)
    if tata.nomor_kolom:
        width = 2 + len(titles)
        at = {n: 3 + k for k, n in enumerate(tata.urutan_uang)}
        texts = [str(n) for n in range(1, width + 1)]
        texts[at["serapan"] - 1] = f"{at['serapan']}={at['realisasi_anggaran']}/{at['pagu']}*100"
        head = (*head, tuple(sel(f"({t})" if tata.nomor_kolom == "(1)" else t) for t in texts))
    changed = " Setelah Perubahan" if len(v.bahan.paket.tahapan) > 1 else ""
    title = p(f"Anggaran dan Realisasi Belanja Tahun {v.tahun}{changed}")
    return Tabel("realisasi_anggaran", head, tuple(_rows(v)), judul=(title,), lanskap=tata.lanskap)


def _rows(v: Pandangan) -> list[Baris]:
    tata = v.tata
    wanted = v.program if tata.kode_program else v.induk
    rows: list[Baris] = []
    for number, row in enumerate(wanted, 1):
        level = jenjang(row.kode)
        first = p(row.kode, "kode", row.kode) if tata.kode_program else p(str(number))
        amounts = [sel(uang(v, row.kode, n)) for n in tata.urutan_uang]
        if tata.sub_jumlah and level < 2:
            amounts = [sel() for _ in amounts]
        rows.append((sel(first), sel(v.nama_program(row.kode)), *amounts))
        last = number == len(wanted) or jenjang(wanted[number].kode) == 0
        if tata.sub_jumlah and last:
            program = row.kode[: len("7.01.01")]
            rows.append((sel("Sub Jumlah", kolom=2), *(sel(uang(v, program, n)) for n in tata.urutan_uang)))
    rows.append((sel(tata.kata.jumlah, kolom=2), *(sel(uang(v, "jumlah", n)) for n in tata.urutan_uang)))
    return rows


def tabel_anggaran_pk(v: Pandangan) -> Tabel:
    """The programs of the agreement with their money at its stage."""
    stage = v.pk.tahapan or v.tahapan
    rows: list[Baris] = []
    total = Decimal(0)
    for number, program in enumerate(v.induk, 1):
        value = v.nilai("pagu", f"{program.kode}@{stage}")
        total += value
        amount = p(v.tata.sel_uang(value), "pagu", f"{program.kode}@{stage}")
        rows.append((sel(str(number)), sel(v.nama_program(program.kode)), sel(amount), sel("APBD")))
    rows.append((sel(v.tata.kata.jumlah, kolom=2), sel(p(v.tata.sel_uang(total), "pagu", f"jumlah@{stage}")), sel()))
    title = "Anggaran" if stage == v.tahapan else "Anggaran Murni"
    head = tuple(sel(t) for t in ("No", "Program", v.tata.kepala_rp(title), "Keterangan"))
    return Tabel("anggaran_pk", (head,), tuple(rows), judul=(p(f"Anggaran Program Tahun {v.tahun}"),))


def tabel_perubahan(v: Pandangan) -> Tabel | None:
    """The budget before and after its change; None where it never changed."""
    stages = v.bahan.paket.tahapan
    if len(stages) < 2 or v.tata.prosa % 2 == 0:
        return None
    first, last = stages[0].kode, stages[-1].kode
    rows: list[Baris] = []
    totals = [Decimal(0)] * 3
    for number, program in enumerate(v.induk, 1):
        before, after = (v.nilai("pagu", f"{program.kode}@{s}") for s in (first, last))
        amounts = (before, after, after - before)
        totals = [t + a for t, a in zip(totals, amounts, strict=True)]
        rows.append((sel(str(number)), sel(v.nama_program(program.kode)), *_change(v, program.kode, amounts)))
    rows.append((sel(v.tata.kata.jumlah, kolom=2), *_change(v, "jumlah", totals)))
    titles = (v.tata.kepala_rp(t) for t in ("Sebelum Perubahan", "Setelah Perubahan", "Bertambah/(Berkurang)"))
    head = tuple(sel(t) for t in ("No", "Program", *titles))
    return Tabel("perubahan", (head,), tuple(rows), judul=(p(f"Perubahan Anggaran Tahun {v.tahun}"),))


def _change(v: Pandangan, kode: str, amounts: tuple[Decimal, ...] | list[Decimal]) -> list[Sel]:
    stages = v.bahan.paket.tahapan
    marks = (("pagu", f"{kode}@{stages[0].kode}"), ("pagu", f"{kode}@{stages[-1].kode}"), ("selisih", kode))
    return [sel(p(v.tata.sel_uang(a), *mark)) for a, mark in zip(amounts, marks, strict=True)]


def tabel_efisiensi(v: Pandangan) -> Tabel | None:
    """Capaian beside serapan for each sasaran; None where no sasaran has programs of its own."""
    rows: list[Baris] = []
    for u in v.sasaran:
        key = f"{u.kode}@{v.pk.kode}"
        if not v.berkelas_efisiensi(key):
            continue
        rows.append(
            (
                sel(str(len(rows) + 1)),
                sel(v.nama_unsur(u)),
                sel(p(v.tata.persen(v.nilai("capaian_unsur", key), sel=True), "capaian_sasaran", u.kode)),
                sel(p(v.tata.sel_uang(v.nilai("anggaran_pendukung", key)), "pagu_pendukung", u.kode)),
                sel(p(v.tata.sel_uang(v.nilai("realisasi_pendukung", key)), "realisasi_pendukung", u.kode)),
                sel(p(v.tata.persen(v.nilai("serapan_pendukung", key), sel=True), "serapan_pendukung", u.kode)),
                sel(p(v.kata("efisiensi", key), "efisiensi", u.kode)),
            )
        )
    if not rows:
        return None
    kata = v.tata.kata
    titles = ("No", kata.sasaran, "Capaian Kinerja (%)", v.tata.kepala_rp("Anggaran"), v.tata.kepala_rp("Realisasi"))
    head = tuple(sel(t) for t in (*titles, "Penyerapan Anggaran (%)", kata.efisiensi))
    return Tabel("efisiensi", (head,), tuple(rows), judul=(p("Efisiensi Penggunaan Sumber Daya"),))


def tabel_pegawai(v: Pandangan) -> Tabel:
    """Staff by group of posts and sex."""
    groups = [g for g in v.bahan.paket.pegawai if (g.laki_laki or 0) + (g.perempuan or 0)]
    rows: list[Baris] = [
        (
            sel(str(n)),
            sel(g.kelompok.value),
            sel(p(str(g.laki_laki), "laki", g.kelompok.value)),
            sel(p(str(g.perempuan), "perempuan", g.kelompok.value)),
            sel(p(str((g.laki_laki or 0) + (g.perempuan or 0)), "pegawai", g.kelompok.value)),
        )
        for n, g in enumerate(groups, 1)
    ]
    men, women = sum(g.laki_laki or 0 for g in groups), sum(g.perempuan or 0 for g in groups)
    total = (
        p(str(men), "laki", "jumlah"),
        p(str(women), "perempuan", "jumlah"),
        p(str(men + women), "pegawai", "jumlah"),
    )
    rows.append((sel(v.tata.kata.jumlah, kolom=2), *(sel(t) for t in total)))
    head = tuple(sel(t) for t in ("No", "Jabatan", "Laki-laki", "Perempuan", "Jumlah"))
    return Tabel("pegawai", (head,), tuple(rows), judul=(p("Keadaan Pegawai menurut Jabatan dan Jenis Kelamin"),))


def tabel_pangkat(v: Pandangan, rng: Random) -> Tabel:
    """Staff by rank, invented so that it adds up to the same number."""
    left = sum((g.laki_laki or 0) + (g.perempuan or 0) for g in v.bahan.paket.pegawai)
    rows: list[Baris] = []
    for number, (pangkat, golongan) in enumerate(_PANGKAT, 1):
        count = left if number == len(_PANGKAT) else rng.randint(1, max(1, left // 3))
        left -= count
        cells = (p(pangkat, "pangkat", golongan), p(golongan), p(str(count), "pegawai", golongan))
        rows.append((sel(str(number)), *(sel(c) for c in cells)))
    total = sum((g.laki_laki or 0) + (g.perempuan or 0) for g in v.bahan.paket.pegawai)
    rows.append((sel(v.tata.kata.jumlah, kolom=3), sel(p(str(total), "pegawai", "jumlah"))))
    head = tuple(sel(t) for t in ("No", "Pangkat", "Golongan", "Jumlah"))
    return Tabel("pangkat", (head,), tuple(rows), judul=(p("Keadaan Pegawai menurut Pangkat dan Golongan"),))


def tabel_akip(v: Pandangan, rng: Random) -> Tabel | None:
    """The parts of the SAKIP value, invented so that they add up to it; None where it is not promised."""
    found = next((i for i in v.indikator if v.ukuran(i).instrumen is Instrumen.AKIP), None)
    if found is None:
        return None
    value = v.nilai("realisasi", f"{found.ukuran}@{v.tahun}")
    rows: list[Baris] = []
    left = value
    for number, (name, weight) in enumerate(_KOMPONEN, 1):
        share = (value * weight / 100 + Decimal(rng.randint(-60, 60)) / 100).quantize(Decimal("0.01"))
        share = left if number == len(_KOMPONEN) else share
        left -= share
        cells = (p(name), p(f"{weight},00".replace(",", "." if v.tata.titik else ","), "bobot", name))
        rows.append((sel(str(number)), *(sel(c) for c in cells), sel(p(v.tata.angka(share, 2), "nilai", name))))
    total = (p(v.tata.angka(Decimal(100), 2), "bobot", "jumlah"), p(v.tata.angka(value, 2), "nilai", "jumlah"))
    rows.append((sel("Nilai Akuntabilitas Kinerja", kolom=2), *(sel(t) for t in total)))
    head = tuple(sel(t) for t in ("No", "Komponen yang Dinilai", "Bobot", f"Nilai {v.tahun}"))
    return Tabel("akip", (head,), tuple(rows), judul=(p("Hasil Evaluasi Akuntabilitas Kinerja"),))
