"""Figures of money: pagu at each stage rolled up from its parts, deltas, realisasi, serapan."""

from collections.abc import Callable, Sequence
from functools import partial

from akuntabel.aturan.anggaran import jumlah, selisih_pagu, serapan
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import RealisasiAnggaran
from akuntabel.ukur.angka import Angka, Kelengkapan, Sumber
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import RUPIAH, persen
from akuntabel.ukur.rincian import Rincian, children_of, rincian_of


def ukur_anggaran(buku: Buku, paket: Paket) -> None:
    """Pagu by stage and code, by kind of belanja; realisasi, serapan and what is left by code."""
    whole = rincian_of(paket)
    for tahapan in paket.tahapan:
        parts = _pagu_leaves(buku, paket, tahapan.kode)
        missing = partial(whole.pagu_lengkap, tahapan=tahapan.kode)
        roll_up(buku, paket, parts, "pagu", tahapan.kode, f"Pagu {tahapan.nama.lower()}", missing)
        _by_belanja(buku, paket, tahapan.kode)
    _of_agreements(buku, paket, whole)
    if not paket.tahapan:
        return
    _deltas(buku, paket)
    spent: dict[str, list[Angka]] = {}
    for row in paket.realisasi_anggaran:
        spent.setdefault(row.program, []).append(_spent(buku, row))
    roll_up(buku, paket, spent, "realisasi_anggaran", "", "Realisasi anggaran", whole.realisasi_lengkap)
    last = paket.tahapan[-1].kode
    for kode in ("", *(p.kode for p in paket.program)):
        pagu, real = buku[nama_angka("pagu", kode, last)], buku[nama_angka("realisasi_anggaran", kode)]
        name = name_of(paket, kode)
        buku.alias(nama_angka("pagu", kode), pagu)
        buku.turunkan(
            serapan, nama_angka("serapan", kode), f"Serapan anggaran {name}",
            {"realisasi": real, "anggaran": pagu}, persen(),
        )  # fmt: skip
        buku.turunkan(
            selisih_pagu, nama_angka("sisa_anggaran", kode), f"Sisa anggaran {name}",
            {"sesudah": pagu, "sebelum": real}, RUPIAH,
        )  # fmt: skip


def name_of(paket: Paket, kode: str) -> str:
    """Name of a code; of the office for the empty code."""
    return paket.kunci["program"][kode].nama if kode else paket.lembaga.nama


def _pagu_leaves(buku: Buku, paket: Paket, tahapan: str) -> dict[str, list[Angka]]:
    leaves: dict[str, list[Angka]] = {}
    for row in paket.pagu:
        if row.tahapan == tahapan:
            angka = buku.rupiah(
                nama_angka("pagu", f"{row.program}/{row.belanja.value}", tahapan),
                f"Pagu {name_of(paket, row.program)}, belanja {row.belanja.value}", row.pagu, sumber_of(row, "pagu"),
            )  # fmt: skip
            leaves.setdefault(row.program, []).append(angka)
    return leaves


def _spent(buku: Buku, row: RealisasiAnggaran) -> Angka:
    """What one row spent: the year as stated, else the sum of the quarters given."""
    name = nama_angka("realisasi_anggaran", f"{row.program}/{row.belanja.value}")
    title = f"Realisasi belanja {row.belanja.value} {row.program}"
    quarters = [
        # Already there where the months of the triwulan make it.
        buku[f"{name}/tw{n}"] if f"{name}/tw{n}" in buku
        else buku.rupiah(f"{name}/tw{n}", f"{title}, triwulan {n}", amount, sumber_of(row, f"tw{n}"))
        for n, amount in enumerate((row.tw1, row.tw2, row.tw3, row.tw4), 1)
        if amount is not None
    ]  # fmt: skip
    if row.setahun is not None or not quarters:
        return buku.rupiah(name, title, row.setahun, sumber_of(row, "setahun"))
    return buku.turunkan(jumlah, name, title, {"bagian": quarters}, RUPIAH)


def roll_up(
    buku: Buku,
    paket: Paket,
    leaves: dict[str, list[Angka]],
    jenis: str,
    konteks: str,
    judul: str,
    kelengkapan: Callable[[str], Kelengkapan | None],
) -> None:
    """Sum leaves into sub kegiatan, these into kegiatan, program and the whole, each sum a figure.

    A code without any amount below it has none, and is no part of the sum above it, which
    then says how many parts it has.
    """
    tree = children_of(paket)

    def total(kode: str) -> Angka:
        children = [total(child) for child in tree[kode]]
        parts: Sequence[Angka] = [*leaves.get(kode, ()), *(a for a in children if a.keadaan is not Keadaan.KOSONG)]
        name, title = nama_angka(jenis, kode, konteks), f"{judul} {name_of(paket, kode)}"
        if not parts:
            return buku.rupiah(name, title, None, Sumber("Pagu dan realisasi", kode or "seluruhnya", judul))
        missing = kelengkapan(kode)
        if not children and len(parts) == 1 and not missing:
            return buku.alias(name, parts[0])
        return buku.himpun(jumlah, name, title, {"bagian": parts}, RUPIAH, missing)

    total("")


def _by_belanja(buku: Buku, paket: Paket, tahapan: str) -> None:
    kinds = dict.fromkeys(row.belanja for row in paket.pagu)
    for kind in kinds:
        parts = [
            buku[nama_angka("pagu", f"{row.program}/{kind.value}", tahapan)]
            for row in paket.pagu
            if row.tahapan == tahapan and row.belanja is kind
        ]
        name, title = nama_angka("pagu_belanja", kind.value, tahapan), f"Belanja {kind.value}"
        if parts:
            buku.turunkan(jumlah, name, title, {"bagian": parts}, RUPIAH)
        else:
            buku.rupiah(name, title, None, Sumber("Pagu", kind.value, tahapan))


def program_pk(paket: Paket, perjanjian: str) -> list[str]:
    """Codes that an agreement below the head's names, in order, without those that stand under another of them."""
    codes = list(dict.fromkeys(row.program for row in paket.dukungan if row.perjanjian == perjanjian))
    return [code for code in codes if not any(code.startswith(f"{other}.") for other in codes)]


def _of_agreements(buku: Buku, paket: Paket, whole: Rincian) -> None:
    """Pagu of what an agreement below the head's names, at the stage that it stands on."""
    for perjanjian in paket.perjanjian:
        codes = program_pk(paket, perjanjian.kode)
        names = [nama_angka("pagu", code, perjanjian.tahapan) for code in codes]
        parts = [buku[name] for name in names if name in buku and buku[name].keadaan is not Keadaan.KOSONG]
        if perjanjian.induk and parts:
            buku.himpun(
                jumlah, nama_angka("pagu_pk", "", perjanjian.kode), f"Pagu menurut {perjanjian.kode}",
                {"bagian": parts}, RUPIAH, whole.pagu_lengkap(*codes, tahapan=perjanjian.tahapan),
            )  # fmt: skip


def _deltas(buku: Buku, paket: Paket) -> None:
    """Change of each pagu from the stage before, as the column 'bertambah/berkurang' shows it."""
    for before, after in zip(paket.tahapan, paket.tahapan[1:], strict=False):
        for kode in ("", *(p.kode for p in paket.program)):
            buku.nilai(
                selisih_pagu, nama_angka("selisih_pagu", kode, after.kode),
                f"Perubahan pagu {name_of(paket, kode)} dari {before.nama.lower()}",
                {
                    "sesudah": buku[nama_angka("pagu", kode, after.kode)],
                    "sebelum": buku[nama_angka("pagu", kode, before.kode)],
                },
                RUPIAH,
            )  # fmt: skip
