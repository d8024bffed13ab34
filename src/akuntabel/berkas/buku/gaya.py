"""The look of the workbook: one ink, one accent, formats made once."""

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from akuntabel.skema.kolom import Jenis

AKSEN = "#14505C"
AKSEN_MUDA = "#7FA7AE"
KELABU = "#C3CBCE"
_TINTA = "#1F2A2E"
_REDUP = "#55646A"
_SAMAR = "#7C868B"
_GARIS = "#D5DDDF"

_ANGKA: dict[Jenis, dict[str, Any]] = {
    Jenis.RUPIAH: {"num_format": "#,##0.00", "align": "right", "indent": 1},
    Jenis.DESIMAL: {"num_format": "General", "align": "right", "indent": 1},
    Jenis.BULAT: {"num_format": "#,##0", "align": "right", "indent": 1},
    Jenis.TAHUN: {"num_format": "0", "align": "center"},
    Jenis.TANGGAL: {"num_format": "[$-421]d mmmm yyyy", "align": "left", "indent": 1},
    # Text keeps what was typed: 92,50 stays so, 80-90 is no date, 3.160 is asked about.
    Jenis.NILAI: {"num_format": "@", "align": "right", "indent": 1},
}
_TEKS: dict[str, Any] = {"num_format": "@", "align": "left", "indent": 1, "text_wrap": True}
_KERTAS: dict[str, Any] = {"font_color": _TINTA, "valign": "top", "bottom": 4, "bottom_color": _GARIS}
_KEPALA: dict[str, Any] = {"bold": True, "valign": "vcenter", "text_wrap": True, "left": 1, "left_color": "#FFFFFF"}
_KEPALA["indent"] = 1
_HITUNG: dict[str, Any] = {"italic": True, "font_color": _REDUP, "locked": False, "text_wrap": True, "valign": "top"}
_HITUNG["indent"] = 1
_BERGARIS: dict[str, Any] = _KERTAS | {"text_wrap": True}

_GAYA: dict[str, dict[str, Any]] = {
    "judul": {"font_size": 15, "bold": True, "font_color": AKSEN, "valign": "vcenter"},
    "judul_besar": {"font_size": 20, "bold": True, "font_color": AKSEN, "valign": "vcenter"},
    "subjudul": {"font_size": 12, "bold": True, "font_color": AKSEN, "bottom": 1, "bottom_color": AKSEN},
    "polos": {},
    "keterangan": {"font_color": _REDUP, "text_wrap": True, "valign": "top"},
    "keterangan_sebaris": {"font_color": _REDUP, "valign": "top"},
    "contoh_sel": _BERGARIS | {"italic": True, "font_color": _SAMAR},
    "tautan": {"font_color": AKSEN, "underline": 1, "valign": "top"},
    "kembali": {"font_color": AKSEN, "underline": 1, "font_size": 9, "valign": "vcenter"},
    "kepala_wajib": _KEPALA | {"bg_color": AKSEN, "font_color": "#FFFFFF"},
    "kepala": _KEPALA | {"bg_color": "#3F7580", "font_color": "#FFFFFF"},
    "kepala_isian": _KEPALA
    | {"bg_color": "#E1EDEF", "font_color": AKSEN, "align": "right", "locked": False, "num_format": "General"},
    "kepala_jauh": _KEPALA | {"bg_color": "#8FA9AF", "font_color": "#FFFFFF"},
    "kepala_sebar": _KEPALA | {"bg_color": "#E1EDEF", "font_color": AKSEN},
    "kepala_hitung": _KEPALA | {"bg_color": "#E4E7E8", "font_color": _REDUP, "italic": True},
    "petunjuk": {
        "font_size": 9,
        "font_color": _REDUP,
        "bg_color": "#F1F6F7",
        "align": "left",
        "indent": 1,
        "text_wrap": True,
        "valign": "top",
        "bottom": 1,
        "bottom_color": AKSEN_MUDA,
    },
    "contoh": {"italic": True, "font_color": _SAMAR, "bg_color": "#F6F6F6", "text_wrap": True, "valign": "top"},
    "tanda": {"font_size": 9, "font_color": _SAMAR, "valign": "top"},
    "hitung": _HITUNG,
    "hitung_uang": _HITUNG | {"num_format": "#,##0.00", "align": "right"},
    "hitung_persen": _HITUNG | {"num_format": '0.00"%"', "align": "right"},
    "hitung_belum": _HITUNG | {"bold": True, "italic": False, "font_color": "#8A4B00"},
    "hitung_rupiah": {
        "italic": True,
        "font_color": _REDUP,
        "bg_color": "#F1F6F7",
        "num_format": "#,##0.00",
        "align": "right",
        "bottom": 1,
        "bottom_color": AKSEN_MUDA,
        "valign": "top",
    },
    "label": {
        "bold": True,
        "font_color": _TINTA,
        "valign": "top",
        "text_wrap": True,
        "bottom": 4,
        "bottom_color": _GARIS,
    },
    "sel": {"font_color": _TINTA, "valign": "top", "text_wrap": True, "bottom": 4, "bottom_color": _GARIS},
    "sel_tengah": {"font_color": _TINTA, "valign": "top", "align": "center", "bottom": 4, "bottom_color": _GARIS},
    "redup": {"font_color": _REDUP, "valign": "top", "text_wrap": True, "bottom": 4, "bottom_color": _GARIS},
    "redup_polos": {"font_color": _REDUP, "valign": "top"},
    "nomor": {"font_color": _SAMAR, "align": "right", "indent": 1, "valign": "top"},
    "langkah": {"font_color": _TINTA, "text_wrap": True, "valign": "top"},
    "bagian": {"bold": True, "font_color": AKSEN, "valign": "bottom"},
    "belum": {"bold": True, "font_color": AKSEN},
    "kode": {"font_name": "Consolas", "font_size": 10, "font_color": AKSEN, "valign": "top"},
}


class Gaya:
    """Formats of one workbook, each made on first use."""

    def __init__(self, buku: Workbook) -> None:
        self._buku = buku
        self._made: dict[tuple[str, Jenis | None], Format] = {}

    def __call__(self, name: str) -> Format:
        """The format of a named part."""
        return self._get((name, None), lambda: _GAYA[name])

    @staticmethod
    def baku() -> dict[str, Any]:
        """Properties of every cell."""
        return {"font_name": "Arial", "font_size": 10}

    def isian(self, jenis: Jenis) -> Format:
        """The format of a cell that people fill in."""
        return self._get(("isian", jenis), lambda: _KERTAS | _ANGKA.get(jenis, _TEKS) | {"locked": False})

    def ulang(self, jenis: Jenis) -> Format:
        """The format of a cell that repeats by formula what another row holds; it may be typed over."""
        grey = {"locked": False, "font_color": _SAMAR, "italic": True}
        return self._get(("ulang", jenis), lambda: _KERTAS | self._general(jenis) | grey)

    @staticmethod
    def _general(jenis: Jenis) -> dict[str, Any]:
        """A formula in a cell of text would show itself instead of its result."""
        like = _ANGKA.get(jenis, _TEKS)
        return like | ({"num_format": "General"} if like["num_format"] == "@" else {})

    def jawaban(self, jenis: Jenis) -> Format:
        """The format of an answer on a form: every kind to the left, on a line to write on."""
        line = {"locked": False, "align": "left", "text_wrap": True, "bottom": 1, "bottom_color": AKSEN_MUDA}
        return self._get(("jawaban", jenis), lambda: _KERTAS | _ANGKA.get(jenis, _TEKS) | line)

    def contoh(self, jenis: Jenis) -> Format:
        """The format of an example, aligned as what it stands for."""
        like = _ANGKA.get(jenis, _TEKS)
        placed = {"align": like["align"], "indent": like.get("indent", 0), "num_format": "@"}
        return self._get(("contoh", jenis), lambda: _GAYA["contoh"] | placed)

    def _get(self, key: tuple[str, Jenis | None], properties: Any) -> Format:
        if key not in self._made:
            self._made[key] = self._buku.add_format(properties())
        return self._made[key]
