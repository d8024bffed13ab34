"""Why a rule has no answer: one sentence each, for the planner who reads it."""

from akuntabel.dasar.errors import PesanError


class AturanError(PesanError):
    """A rule cannot be applied to these figures."""


class TargetNolError(AturanError):
    """The target is zero."""

    pesan = (
        "Capaian tidak dapat dihitung: target bernilai 0. Isi target di atas 0, "
        "atau tandai indikator 'tidak diukur tahun ini'."
    )


class RealisasiNolError(AturanError):
    """Formula N2 divides by a realisasi of zero."""

    pesan = (
        "Capaian dengan rumus N2 (target / realisasi) tidak dapat dihitung: realisasi bernilai 0. "
        "Pakai rumus N1 untuk indikator ini."
    )


class RentangTerbalikError(AturanError):
    """The lower bound of a target range is above the upper."""

    pesan = "Rentang target terbalik: batas bawah {bawah} lebih besar dari batas atas {atas}. Tukar kedua batasnya."


class KosongError(AturanError):
    """A mean was asked of no values."""

    pesan = "Rata-rata tidak dapat dihitung: belum ada satu nilai pun. Isi sekurang-kurangnya satu nilai."


class TahunBelumSelesaiError(AturanError):
    """The annual scale was asked for before the fourth triwulan."""

    pesan = (
        "Predikat tahunan belum dapat diberikan pada triwulan {triwulan}: skala berlaku untuk capaian setahun penuh. "
        "Tunggu pengukuran triwulan IV."
    )


class TriwulanBerlebihError(AturanError):
    """A year has four triwulan."""

    pesan = "Ada {banyak} nilai triwulan untuk satu tahun; isi paling banyak empat."


class PersentaseMenurunError(AturanError):
    """A cumulative percentage fell from one triwulan to a later one."""

    pesan = (
        "Persentase kumulatif menurun dari {sebelum} menjadi {sesudah}. Perbaiki nilai triwulan, "
        "atau ganti tipe target bila nilainya memang boleh turun."
    )


class AnggaranNolError(AturanError):
    """The budget is zero."""

    pesan = "Serapan tidak dapat dihitung: anggaran bernilai 0. Periksa pagu, atau jelaskan kegiatan tanpa anggaran."


class PaguNolError(AturanError):
    """The budget before the change is zero."""

    pesan = "Persen perubahan pagu tidak dapat dihitung: pagu sebelumnya bernilai 0. Tampilkan selisih rupiahnya saja."


class BanyakNilaiBerbedaError(AturanError):
    """Two lists that belong together differ in length."""

    pesan = "Banyak {satu} ({banyak_satu}) tidak sama dengan banyak {dua} ({banyak_dua}). Lengkapi pasangannya."


class BelumAdaJawabanError(AturanError):
    """No respondent answered."""

    pesan = (
        "Nilai survei belum dapat dihitung: belum ada jawaban untuk {unsur}. Tunggu sampai ada responden yang menjawab."
    )


class JawabanDiLuarPilihanError(AturanError):
    """An answer is outside the choices of the questionnaire."""

    pesan = "Jawaban {jawaban} di luar pilihan {terendah} sampai {tertinggi}. Perbaiki isian responden."


class BanyakKriteriaError(AturanError):
    """Criteria met are not between none and all."""

    pesan = "Kriteria terpenuhi {terpenuhi} dari {berlaku} tidak mungkin. Periksa isian lembar kerja evaluasi."


class PopulasiNolError(AturanError):
    """There is nobody to survey."""

    pesan = "Jumlah responden tidak dapat dihitung: populasi {populasi}. Isi jumlah penerima layanan di atas 0."
