"""What is true of the example's Paket itself: these findings are right, and stay as long as its source says so."""

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.reviu.jalan import review

BENAR = [
    ("DAT001", "25-S1.2.CAPPROG) tidak memiliki definisi operasional"),
    ("DAT006", "Jumlah Dokumen Penataan Organisasi dan Tata Laksana Pemerintah Daerah berbunyi seperti keluaran"),
    ("DAT007", "Indeks Kepuasan Masyarakat (pk-murni): target 92,5 lebih mudah"),
    ("DAT007", "Nilai SAKIP OPD (pk-murni): target B (67) lebih mudah"),
    ("DAT008", "di Desa (pk-murni): pagunya Rp0,00"),
    ("DAT008", "di Desa (pk-perubahan): pagunya Rp0,00"),
    ("DAT010", "pk-murni tidak memiliki rencana aksi"),
    ("DAT010", "pk-perubahan tidak memiliki rencana aksi"),
]


def test_the_paket_of_kencong_has_these_findings_and_no_others() -> None:
    paket = load_paket(lokasi("kencong-2025")).paket
    found = [b.temuan for b in review([], paket=paket, nama_paket="kencong-2025").butir]
    assert [t.kode for t in found] == [kode for kode, _ in BENAR]
    for temuan, (_, words) in zip(found, BENAR, strict=True):
        assert words in temuan.pesan
