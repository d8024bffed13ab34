"""Random words of the planner that say of each figure what it is."""

from collections.abc import Iterator
from random import Random

from akuntabel.dasar.nomenklatur import Jenjang, Kode
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.narasi import Analisis, BagianNarasi, JenisAnalisis, JenisLampiran, Lampiran, Narasi
from akuntabel.ukur.buku import nama_angka
from akuntabel.ukur.hasil import Hasil
from akuntabel.ukur.status import Status, sign_of, status_of


def analyses(rng: Random, hasil: Hasil) -> Iterator[Analisis]:
    """Causes of every capaian, what each programme met, and what holds for the whole report."""
    paket = hasil.paket
    for row in paket.target_pk:
        indikator = paket.kunci["indikator"][row.indikator]
        key = f"{indikator.ukuran}@{row.perjanjian}"
        status = status_of(hasil[f"capaian:{key}"])
        for jenis, text in _explain(rng, hasil, indikator.ukuran, key, status):
            yield Analisis(jenis, text, row.perjanjian, indikator.unsur, "", indikator.kode)
    for unsur in paket.unsur:
        if rng.random() < 0.5:
            yield Analisis(JenisAnalisis.TANTANGAN, rng.choice(_TANTANGAN), unsur=unsur.kode)
    for program in paket.program:
        if Kode(program.kode).jenjang is Jenjang.PROGRAM:
            yield from _programme(rng, hasil, program.kode)
    for jenis, texts in _WHOLE.items():
        for text in rng.sample(texts, rng.randint(0, len(texts))):
            yield Analisis(jenis, text)
    for perjanjian in paket.perjanjian:
        yield Analisis(JenisAnalisis.SUMBER_EFISIENSI, "Sisa belanja barang dan jasa.", perjanjian.kode)


def _explain(rng: Random, hasil: Hasil, ukuran: str, key: str, status: Status) -> Iterator[tuple[JenisAnalisis, str]]:
    if status is Status.TANPA_CAPAIAN:
        return
    if status is Status.TIDAK_TERCAPAI:
        yield JenisAnalisis.PENYEBAB, rng.choice(_BELOW).format(u=ukuran, key=key)
        yield JenisAnalisis.SOLUSI, rng.choice(_SOLUTIONS)
    else:
        yield JenisAnalisis.PENDORONG, rng.choice(_REACHED).format(u=ukuran, key=key)
    change = nama_angka("selisih", ukuran)
    before = nama_angka("realisasi", ukuran, str(hasil.paket.tahun - 1))
    if rng.random() < 0.3 and change in hasil and hasil[change].nilai and before in hasil:
        verb = "naik" if sign_of(hasil[change]) > 0 else "turun"
        kind = JenisAnalisis.PENYEBAB
        yield (
            kind,
            f"Realisasi {verb} dari {{{{{before}}}}} menjadi {{{{realisasi:{ukuran}}}}} setelah tata kerja diubah.",
        )


def _programme(rng: Random, hasil: Hasil, code: str) -> Iterator[Analisis]:
    known = hasil[nama_angka("serapan", code)].nilai is not None
    told = f"; anggaran program terserap {{{{serapan:{code}}}}}" if known and rng.random() < 0.6 else ""
    yield Analisis(JenisAnalisis.PENDORONG, f"Koordinasi antarunit berjalan baik{told}.", program=code)
    if rng.random() < 0.6:
        yield Analisis(JenisAnalisis.PENGHAMBAT, "Jadwal pelaksanaan beberapa kali bergeser.", program=code)
        yield Analisis(JenisAnalisis.SOLUSI, "Menyusun jadwal bersama sejak awal tahun.", program=code)


def additions(rng: Random, hasil: Hasil) -> Iterator[Narasi]:
    """Texts of the office's own for some parts of the report."""
    for bagian, texts in _NARASI.items():
        if rng.random() < 0.4:
            yield Narasi(bagian, rng.choice(texts))
    if hasil["serapan"].nilai is not None and rng.random() < 0.5:
        yield Narasi(
            BagianNarasi.KEUANGAN, "Serapan anggaran {{serapan}} dari pagu {{pagu}}, dengan sisa {{sisa_anggaran}}."
        )


def attachments(paket: Paket) -> Iterator[Lampiran]:
    """The papers that are made from the Paket itself."""
    for row in paket.perjanjian:
        change = "Perubahan " if row.jenis.value == "perubahan" else ""
        yield Lampiran(f"Perjanjian Kinerja {change}Tahun {row.tahun}", JenisLampiran.PERJANJIAN, row.kode)
    for decree in paket.keputusan_iku:
        yield Lampiran(f"Keputusan tentang {decree.tentang} ({decree.renstra})", JenisLampiran.IKU, decree.kode)
    for plan in paket.renstra:
        yield Lampiran(f"{plan.tabel_sumber} {plan.nama}", JenisLampiran.TUJUAN_SASARAN, plan.kode)


_BELOW = (
    "Realisasi {{{{realisasi:{u}}}}} baru mencapai {{{{capaian:{key}}}}} dari target karena dimulai terlambat.",
    "Target {{{{target:{key}}}}} belum tercapai karena jumlah petugas terbatas.",
    "Capaian {{{{capaian:{key}}}}} dipengaruhi oleh perubahan kebijakan pada pertengahan tahun.",
)
_REACHED = (
    "Capaian {{{{capaian:{key}}}}} didukung kerja sama antarunit.",
    "Target {{{{target:{key}}}}} terpenuhi dengan realisasi {{{{realisasi:{u}}}}} berkat pemantauan yang rutin.",
    "Petugas yang terlatih dan prosedur yang jelas mempermudah pekerjaan.",
)
_SOLUTIONS = (
    "Menambah petugas dan memperbaiki jadwal.",
    "Memperkuat koordinasi serta memantau pelaksanaan setiap bulan.",
)
_TANTANGAN = ("Menjaga konsistensi mutu layanan.", "Memperluas jangkauan layanan dengan sumber daya yang ada.")
_WHOLE: dict[JenisAnalisis, tuple[str, ...]] = {
    JenisAnalisis.TANTANGAN: ("Keterbatasan sarana kerja.", "Perubahan peraturan yang perlu segera disesuaikan."),
    JenisAnalisis.PENGHAMBAT: ("Sarana kerja terbatas.", "Data antarunit belum terhubung."),
    JenisAnalisis.FAKTOR_KUNCI: ("Komitmen pimpinan dan kompetensi pegawai.",),
    JenisAnalisis.LANGKAH_PERBAIKAN: ("Menghubungkan data antarunit.", "Melatih pegawai secara berkala."),
}
_NARASI: dict[BagianNarasi, tuple[str, ...]] = {
    BagianNarasi.KATA_PENGANTAR: ("Kami berterima kasih kepada semua pihak yang membantu penyusunan laporan ini.",),
    BagianNarasi.LATAR_BELAKANG: ("Laporan ini juga menjadi bahan masukan bagi penyusunan rencana kerja berikutnya.",),
    BagianNarasi.SUMBER_DAYA_MANUSIA: ("Penempatan pegawai disesuaikan dengan kebutuhan unit.",),
    BagianNarasi.SARANA: ("Sarana dan prasarana dipelihara secara berkala.",),
    BagianNarasi.PENGUKURAN: ("Data dikumpulkan setiap triwulan dan diperiksa bersama.",),
    BagianNarasi.KESIMPULAN: ("Hasil tersebut menjadi dasar perbaikan pada tahun berikutnya.",),
}
