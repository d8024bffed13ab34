"""Amounts that a paragraph gives to the kegiatan that its first sentence names."""

from pathlib import Path

from akuntabel.reviu.jalan import review

TABLE = """LAPORAN KINERJA TAHUN 2025

Tabel 3.7 Realisasi Anggaran Tahun 2025

No\tKegiatan\tAnggaran (Rp)\tRealisasi (Rp)\t%
1\tPembinaan Wawasan Kebangsaan\t668.220.000\t584.890.803\t87,53%
2\tRapat Kerja Bidang Kesatuan Bangsa\t518.230.000\t494.663.970\t95,45%
3\tPelayanan Pendidikan Politik Pemilih\t588.575.000\t535.568.200\t90,99%
"""
SENTENCE = (
    "{n}. Kegiatan {kegiatan}. Jumlah anggaran yang dialokasikan untuk pelaksanaan kegiatan ini sebesar Rp {pagu},"
    " dan realisasi anggaran sebesar Rp {realisasi} dengan keluaran 3 kali rapat."
)


def test_an_amount_of_this_kegiatan_is_held_to_its_row(tmp_path: Path) -> None:
    told = [
        ("Pembinaan Wawasan Kebangsaan", "668.200.000,00", "584.890.803,00"),
        ("Rapat Kerja Bidang Kesatuan Bangsa", "518.230.000,00", "494.663.970,00"),
        ("Pelayanan Pendidikan Politik Pemilih", "588.575.000,00", "535.658.200,00"),
    ]
    path = tmp_path / "laporan.txt"
    path.write_text(
        "\n\n".join(
            (TABLE, *(SENTENCE.format(n=n, kegiatan=k, pagu=p, realisasi=r) for n, (k, p, r) in enumerate(told, 1)))
        ),
        encoding="utf-8",
    )
    found = [(b.temuan.tercetak, b.temuan.seharusnya) for b in review([path], pilih=("NAR001",)).terbuka]
    assert found == [("Rp 668.200.000,00", "668.220.000"), ("Rp 535.658.200,00", "535.568.200")]
