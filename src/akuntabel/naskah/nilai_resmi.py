"""Official values: who set each, by which letter, and which counts where they differ."""

from akuntabel.dokumen.blocks import Figur, Isi, Teks
from akuntabel.naskah.bahan import Bahan, sebut_dokumen
from akuntabel.naskah.teks import bertitik, daftar_kata, isian, lower_first, rangkai, tanggal
from akuntabel.skema.tabel.kinerja import NilaiResmi
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.nilai_resmi import resmi_by_tahun, resmi_dipakai


def kalimat_nilai_resmi(bahan: Bahan, ukuran: str) -> Isi:
    """The official value of the year with its letter; of several unlike ones each, which counts, and why."""
    rows = _rows(bahan, ukuran)
    used = resmi_dipakai(bahan.paket).get((ukuran, bahan.tahun))
    if not rows:
        return ()
    if not _differ(bahan, rows):
        row = used or rows[0]
        return _satu(bahan, row)
    listed = daftar_kata([_sebut(bahan, row) for row in rows])
    return rangkai(
        "Terdapat nilai resmi yang berbeda: {daftar}. {pilihan}", daftar=listed, pilihan=_pilihan(bahan, used, rows)
    )


def _satu(bahan: Bahan, row: NilaiResmi) -> Isi:
    letter = _surat(bahan, row)
    if not letter:
        return rangkai("Nilai {n} berasal dari {sumber}.", n=_nilai(bahan, row), sumber=isian(row.sumber))
    sentence = "Nilai {n} ditetapkan oleh {sumber} dengan {surat}."
    return rangkai(sentence, n=_nilai(bahan, row), sumber=isian(row.sumber), surat=letter)


def catatan_nilai_resmi(bahan: Bahan, perjanjian: Perjanjian) -> Isi:
    """For under a table of capaian: each ukuran with unlike official values, and the one that counts."""
    notes: list[Isi] = []
    chosen = resmi_dipakai(bahan.paket)
    for kode in dict.fromkeys(indikator.ukuran for indikator in bahan.indikator_pk(perjanjian.kode)):
        rows, used = _rows(bahan, kode), chosen.get((kode, bahan.tahun))
        if not _differ(bahan, rows):
            continue
        listed = daftar_kata([_sebut(bahan, row) for row in rows])
        counted = (
            rangkai("yang dipakai {n}", n=_nilai(bahan, used)) if used else (Teks("belum ditetapkan yang dipakai"),)
        )
        name = isian(bahan.paket.kunci["ukuran"][kode].nama)
        notes.append(rangkai("{nama}: {daftar}; {pakai}.", nama=name, daftar=listed, pakai=counted))
    return tuple(span for n, note in enumerate(notes) for span in ((Teks(" "), *note) if n else note))


def _rows(bahan: Bahan, ukuran: str) -> list[NilaiResmi]:
    return resmi_by_tahun(bahan.paket).get((ukuran, bahan.tahun), [])


def _differ(bahan: Bahan, rows: list[NilaiResmi]) -> bool:
    return len({_nilai(bahan, row).teks for row in rows}) > 1


def _nilai(bahan: Bahan, row: NilaiResmi) -> Figur:
    return bahan.fig("nilai_resmi", row.ukuran, f"{row.tahun}/{row.sumber}")


def _sebut(bahan: Bahan, row: NilaiResmi) -> Isi:
    """`86,31 (Bagian Organisasi, surat Nomor 000.8/871 tanggal 12 Desember 2025)`."""
    letter = _surat(bahan, row)
    paper = rangkai(", {surat}", surat=letter) if letter else ()
    return rangkai("{n} ({sumber}{surat})", n=_nilai(bahan, row), sumber=isian(row.sumber), surat=paper)


def _surat(bahan: Bahan, row: NilaiResmi) -> Isi:
    """The letter that gave a value, with its number and date; nothing where none is told."""
    paper = bahan.paket.kunci["dokumen"].get(row.dokumen)
    if paper:
        return sebut_dokumen(paper)
    number = rangkai(" Nomor {n}", n=isian(row.nomor)) if row.nomor else ()
    day = rangkai(" tanggal {hari}", hari=tanggal(row.tanggal)) if row.tanggal else ()
    return rangkai("surat{nomor}{hari}", nomor=number, hari=day) if number or day else ()


def _pilihan(bahan: Bahan, used: NilaiResmi | None, rows: list[NilaiResmi]) -> Isi:
    """Which value counts, and what is said for it and against the others."""
    if used is None:
        return rangkai("Nilai yang dipakai belum ditetapkan.")
    chosen = rangkai(
        "Yang dipakai dalam laporan ini adalah {n}{alasan}",
        n=_nilai(bahan, used),
        alasan=rangkai(": {teks}", teks=isian(bertitik(lower_first(used.keterangan)))) if used.keterangan else ".",
    )
    refused = (
        rangkai(
            " Nilai {n} tidak dipakai: {alasan}",
            n=_nilai(bahan, row),
            alasan=isian(bertitik(lower_first(row.keterangan))),
        )
        for row in rows
        if row is not used and row.keterangan
    )
    return (*chosen, *(span for reason in refused for span in reason))
