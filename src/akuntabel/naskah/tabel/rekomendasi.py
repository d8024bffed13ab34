"""Tables of the advice of an evaluation: what was answered, by whom and when, and the progress by triwulan."""

from akuntabel.dokumen.blocks import Baris, Blok, Gaya, Isi, Rata, Sel, Tabel, Teks
from akuntabel.dokumen.dokumen import roman
from akuntabel.naskah.bahan import Bahan, sebut_dokumen
from akuntabel.naskah.markdown import markdown, sebaris
from akuntabel.naskah.tabel.rangka import KIRI, TENGAH, baris, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, rangkai, rapat, tanggal
from akuntabel.skema.tabel.evaluasi import Rekomendasi, StatusTindakLanjut, TindakLanjut

_TRIWULAN = (1, 2, 3, 4)


def tabel_rekomendasi(bahan: Bahan) -> Tabel:
    """Recommendations of the last evaluation with their follow-up, and who does what by when where that is told."""
    rows = bahan.paket.rekomendasi
    planned = any(row.unit or row.penanggung_jawab or row.tenggat for row in rows)
    changed = any(row.perubahan_rencana for row in rows)
    columns: list[tuple[str, float, Rata]] = [("Saran/Rekomendasi", 4.5, KIRI), ("Tindak Lanjut", 4.5, KIRI)]
    if planned:
        columns += [("Penanggung Jawab", 2.2, KIRI), ("Tenggat", 1.7, KIRI), ("Status", 1.4, TENGAH)]
    if changed:
        columns.append(("Perubahan Rencana", 3, KIRI))
    lhe = bahan.dokumen_untuk("lhe")
    return Tabel(
        kolom=kolom((0.6, TENGAH), *((width, align) for _, width, align in columns)),
        head=(kepala("No", *(title for title, _, _ in columns)),),
        body=tuple(_baris(bahan, number, row, planned=planned, changed=changed) for number, row in enumerate(rows, 1)),
        judul=rangkai(
            "Tindak Lanjut atas Laporan Hasil Evaluasi AKIP {nama} Tahun {y}",
            nama=isian(bahan.instansi.nama),
            y=nomor(bahan.tahun),
        ),
        label="tabel-rekomendasi",
        sumber=sebut_dokumen(lhe) if lhe else (),
        lanskap=planned or changed,
    )


def _baris(bahan: Bahan, number: int, row: Rekomendasi, *, planned: bool, changed: bool) -> Baris:
    return baris(
        Sel((nomor(number),), rata=TENGAH),
        sebaris(row.rekomendasi, bahan.hasil),
        _tindak_lanjut(bahan, row, with_status=not planned),
        *((pemilik_rekomendasi(bahan, row), _tenggat(row), _status(row)) if planned else ()),
        *((isian(row.perubahan_rencana or "–"),) if changed else ()),
    )


_TANPA_URAIAN = "Tindak lanjut belum diisi."


def _tindak_lanjut(bahan: Bahan, row: Rekomendasi, *, with_status: bool) -> Isi:
    text = sebaris(row.tindak_lanjut, bahan.hasil) or (Teks(_TANPA_URAIAN),)
    if row.status is StatusTindakLanjut.BELUM and not row.tindak_lanjut:
        text = (Teks("Belum ditindaklanjuti."),)
    if row.bukti:
        text = rangkai("{teks} Bukti: {bukti}.", teks=text, bukti=isian(row.bukti))
    if row.status and with_status:
        text = rangkai("{teks} Status: {status}.", teks=text, status=row.status.value)
    return text


def _tenggat(row: Rekomendasi) -> Isi:
    return (tanggal(row.tenggat),) if row.tenggat else (Teks("–"),)


def _status(row: Rekomendasi) -> Isi:
    """How far it is, and since when it is done."""
    if row.status is None:
        return (Teks("–"),)
    if row.status is StatusTindakLanjut.SELESAI and row.selesai:
        return rangkai("{status} ({hari})", status=row.status.value, hari=tanggal(row.selesai))
    return (Teks(row.status.value),)


def pemilik_rekomendasi(bahan: Bahan, row: Rekomendasi) -> Isi:
    """The unit that follows a recommendation up, else who is named, or a dash."""
    named = bahan.sebut_unit(row.unit) if row.unit in bahan.paket.kunci["organisasi"] else row.penanggung_jawab
    return (isian(named or "–"),)


def tabel_kemajuan(bahan: Bahan) -> Tabel | None:
    """One row a recommendation that moved in the reported year, one column a triwulan; None where none did."""
    rows = [row for row in bahan.paket.tindak_lanjut if row.tahun == bahan.tahun]
    if not rows:
        return None
    numbers = {r.kode: number for number, r in enumerate(bahan.paket.rekomendasi, 1)}
    by_place = {(row.rekomendasi, row.triwulan): row for row in rows}
    moved = [kode for kode in numbers if any(row.rekomendasi == kode for row in rows)]
    return Tabel(
        kolom=kolom((0.8, TENGAH), *((3, KIRI) for _ in _TRIWULAN)),
        head=(kepala("No", *(rangkai("Triwulan {n}", n=nomor(roman(n), tebal=True)) for n in _TRIWULAN)),),
        body=tuple(
            baris(nomor(numbers[kode]), *(_sel_kemajuan(bahan, by_place.get((kode, n))) for n in _TRIWULAN))
            for kode in moved
        ),
        judul=rangkai("Kemajuan Tindak Lanjut per Triwulan Tahun {y}", y=nomor(bahan.tahun)),
        label="kemajuan-tindak-lanjut",
        lanskap=True,
    )


def _sel_kemajuan(bahan: Bahan, row: TindakLanjut | None) -> Sel:
    if row is None:
        return Sel(rangkai("–"))
    blocks: list[Blok] = [*markdown(row.uraian, bahan.hasil, Gaya.RAPAT)]
    if row.status:
        blocks.append(rapat("Status: {status}", status=row.status.value))
    if row.bukti:
        blocks.append(rapat("Bukti: {bukti}", bukti=isian(row.bukti)))
    return Sel(tuple(blocks) or rangkai("–"))
