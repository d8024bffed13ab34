"""Why a rule has no answer: a fact that a report may print, and beside it what its author can do."""

from typing import ClassVar

from akuntabel.dasar.errors import PesanError


class AturanError(PesanError):
    """A rule cannot be applied to these figures.

    `pesan` states what is so, in words fit for a report. `saran` tells the planner what to do;
    only a check of the Paket prints it.
    """

    saran: ClassVar[str] = ""


class TargetNolError(AturanError):
    """The target of a rising indikator is zero."""

    pesan = "Capaian tidak dihitung: target bernilai 0, sehingga tidak ada hasil yang dijanjikan untuk diperbandingkan."
    saran = (
        "Periksa target dan arah indikator: target 0 hanya bermakna bila makin rendah makin baik. "
        "Bila memang tidak ditargetkan tahun ini, tulis 'tidak diukur' sebagai targetnya."
    )


class RealisasiNolError(AturanError):
    """Formula N2 divides by a realisasi of zero."""

    pesan = "Capaian dengan rumus N2 (target / realisasi) tidak dihitung: realisasi bernilai 0."
    saran = "Pakai rumus N1 untuk indikator ini."


class TanpaPersenError(AturanError):
    """A mean was asked of parts of which one was missed without a percentage."""

    pesan = (
        "Rata-rata capaian tidak dihitung: {banyak} dari {semua} capaian tidak dapat dinyatakan dalam persen karena "
        "targetnya 0."
    )


class RentangTerbalikError(AturanError):
    """The lower bound of a target range is above the upper."""

    pesan = "Capaian tidak dihitung: batas bawah rentang target, {bawah}, lebih besar dari batas atasnya, {atas}."
    saran = "Tukar kedua batas rentang target."


class KosongError(AturanError):
    """A mean was asked of no values."""

    pesan = "Rata-rata tidak dihitung: belum ada satu nilai pun."
    saran = "Isi sekurang-kurangnya satu nilai."


class TahunBelumSelesaiError(AturanError):
    """The annual scale was asked for before the fourth triwulan."""

    pesan = (
        "Predikat tahunan belum diberikan: nilainya baru sampai triwulan {triwulan}, sedangkan skala berlaku untuk "
        "capaian setahun penuh."
    )
    saran = "Tunggu pengukuran triwulan IV."


class TriwulanBerlebihError(AturanError):
    """A year has four triwulan."""

    pesan = "Realisasi setahun tidak dihitung: ada {banyak} nilai triwulan untuk satu tahun."
    saran = "Isi paling banyak empat triwulan."


class PersentaseMenurunError(AturanError):
    """A cumulative percentage fell from one triwulan to a later one."""

    pesan = "Realisasi setahun tidak dihitung: persentase kumulatif menurun dari {sebelum} menjadi {sesudah}."
    saran = "Perbaiki nilai triwulan, atau ganti tipe target bila nilainya memang boleh turun."


class AnggaranNolError(AturanError):
    """The budget is zero."""

    pesan = "Serapan tidak dihitung: anggaran bernilai 0."
    saran = "Periksa pagu, atau jelaskan kegiatan tanpa anggaran."


class PaguNolError(AturanError):
    """The budget before the change is zero."""

    pesan = "Persen perubahan pagu tidak dihitung: pagu sebelumnya bernilai 0."
    saran = "Tampilkan selisih rupiahnya saja."


class BanyakNilaiBerbedaError(AturanError):
    """Two lists that belong together differ in length."""

    pesan = "Banyak {satu} ({banyak_satu}) tidak sama dengan banyak {dua} ({banyak_dua})."
    saran = "Lengkapi pasangannya."


class BelumAdaJawabanError(AturanError):
    """No respondent answered."""

    pesan = "Nilai survei belum dihitung: belum ada jawaban untuk {unsur}."
    saran = "Tunggu sampai ada responden yang menjawab."


class JawabanDiLuarPilihanError(AturanError):
    """An answer is outside the choices of the questionnaire."""

    pesan = "Jawaban {jawaban} di luar pilihan {terendah} sampai {tertinggi}."
    saran = "Perbaiki isian responden."


class BanyakKriteriaError(AturanError):
    """Criteria met are not between none and all."""

    pesan = "Kriteria terpenuhi {terpenuhi} dari {berlaku} tidak mungkin."
    saran = "Periksa isian lembar kerja evaluasi."


class PopulasiNolError(AturanError):
    """There is nobody to survey."""

    pesan = "Jumlah responden tidak dihitung: populasi {populasi}."
    saran = "Isi jumlah penerima layanan di atas 0."


class PenyebutNolError(AturanError):
    """The variables under the line of a ratio add up to zero."""

    pesan = "Realisasi tidak dihitung: penyebutnya bernilai 0, sehingga tidak ada yang diperbandingkan."
    saran = (
        "Periksa penyebutnya; bila memang tidak ada kejadian pada masa itu, tulis 'tidak diukur' pada lembar Realisasi "
        "Triwulan atau Realisasi Tahunan."
    )


class VariabelKurangError(AturanError):
    """A formula has no variable for one of its parts."""

    pesan = "Realisasi tidak dihitung: variabel yang dibutuhkan rumusnya belum lengkap."
    saran = "Lengkapi variabel ukuran ini pada lembar Variabel menurut rumusnya."


class BobotNolError(AturanError):
    """The weights of a weighted mean add up to zero."""

    pesan = "Realisasi tidak dihitung: bobot bagiannya berjumlah 0."
    saran = "Lengkapi bobot setiap bagian pada lembar Variabel."


class TahunLaluNolError(AturanError):
    """Growth was asked over a year of zero."""

    pesan = "Pertumbuhan tidak dihitung: nilai tahun sebelumnya 0."
    saran = "Periksa kolom Tahun sebelumnya pada lembar Nilai Variabel, atau pakai rumus selisih."


class VariabelTimpangError(AturanError):
    """Variables that add up over the year do not reach equally far into it."""

    pesan = (
        "Realisasi setahun tidak dihitung: variabelnya tidak terisi untuk triwulan yang sama ({rincian}), sehingga "
        "jumlahnya tidak dapat diperbandingkan."
    )
    saran = "Lengkapi lembar Nilai Variabel; tulis 0 bila memang tidak ada."


class TargetPendapatanNolError(AturanError):
    """The target of a revenue is zero."""

    pesan = "Persentase pendapatan tidak dihitung: targetnya bernilai 0."
    saran = "Periksa target pendapatan."


class WajibDilayaniNolError(AturanError):
    """Nobody was to be served."""

    pesan = "Persentase layanan tidak dihitung: yang harus dilayani berjumlah 0."
    saran = "Periksa kolom Harus dilayani."
