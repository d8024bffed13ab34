"""The main figures of many Pakets, one row each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from akuntabel.cli.banyak import Banyak, Selesai, status_of, tell_failures, tell_skipped, work_on
from akuntabel.cli.keluaran import refuse_existing, require_folder, write_files
from akuntabel.cli.layar import Kemajuan, count_text, json_bytes, print_json, print_table
from akuntabel.cli.masukan import read_masukan, refusal
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import nama_angka
from akuntabel.ukur.kinerja import judul_perjanjian

LAYAR = "-"

_PERJANJIAN = ("jumlah_indikator", "jumlah_tercapai", "jumlah_tidak_tercapai", "jumlah_belum_diukur")
_ANGGARAN = ("pagu", "realisasi_anggaran", "serapan")
_KEPALA = (
    "Paket", "Perangkat daerah", "Tahun", "Indikator", "Tercapai", "Belum", "Tanpa capaian", "Pagu (Rp)",
    "Realisasi (Rp)", "Serapan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sel:
    """A figure as a table shows it, and its exact value as digits; None where there is none."""

    teks: str = ""
    nilai: str | None = None


@dataclass(frozen=True, slots=True)
class Ringkas:
    """One Paket in a row: the last Perjanjian Kinerja of its year, and its money."""

    perangkat_daerah: str
    tahun: int
    perjanjian: str
    angka: dict[str, Sel]


def ukur_banyak(pakets: Banyak, target: str | None, *, timpa: bool) -> int:
    """Measure many Pakets and print one row each, or write the rows as JSON; the gravest status of all."""
    file = Path(target) if target and target != LAYAR else None
    if file is not None:
        require_folder(file.parent)
        refuse_existing([file], timpa=timpa)
    tell_skipped(pakets)
    with Kemajuan() as progress:
        done = list(work_on(_measure_one, pakets.paths, "diukur", progress))
    tell_failures(done)
    if file is not None:
        write_files({file: json_bytes(_as_data(done))})
        print(f"Ringkasan {count_text(len(done))} Paket ditulis ke {file}")
    elif target == LAYAR:
        print_json(_as_data(done))
    else:
        _print(done)
    return status_of(done)


def _measure_one(path: Path) -> Ringkas:
    masukan = read_masukan(path)
    if masukan.hasil is None:
        raise refusal(masukan)
    hasil = masukan.hasil
    last = hasil.paket.perjanjian_kepala[-1]
    figures = {kind: hasil.angka.get(nama_angka(kind, "", last.kode)) for kind in _PERJANJIAN}
    figures |= {kind: hasil.angka.get(kind) for kind in _ANGGARAN}
    return Ringkas(
        hasil.paket.lembaga.nama,
        hasil.paket.tahun,
        judul_perjanjian(last),
        {kind: _cell(angka) for kind, angka in figures.items()},
    )


def _cell(angka: Angka | None) -> Sel:
    if angka is None:
        return Sel()
    return Sel(angka.teks_tabel, None if angka.nilai is None else f"{angka.nilai:f}")


def _as_data(done: Sequence[Selesai[Ringkas]]) -> dict[str, object]:
    return {
        "paket": [
            {
                "paket": result.nama,
                "perangkat_daerah": row.perangkat_daerah,
                "tahun": row.tahun,
                "perjanjian": row.perjanjian,
                **{kind: cell.nilai for kind, cell in row.angka.items()},
            }
            for result in done
            if (row := result.isi)
        ],
        "gagal": [{"paket": result.nama, "pesan": result.gagal} for result in done if result.gagal],
    }


def _print(done: Sequence[Selesai[Ringkas]]) -> None:
    rows = [
        (result.nama, row.perangkat_daerah, str(row.tahun), *(cell.teks for cell in row.angka.values()))
        for result in done
        if (row := result.isi)
    ]
    if rows:
        print_table(_KEPALA, rows, numeric=range(3, len(_KEPALA)), whole=(0,))
    print(
        f"\n{count_text(len(rows))} dari {count_text(len(done))} Paket diukur, menurut Perjanjian Kinerja terakhirnya."
    )
