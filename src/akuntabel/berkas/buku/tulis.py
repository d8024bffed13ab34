"""Write the workbook: a guide, a sheet per table, and the lists behind the drop-downs."""

import io
from datetime import date
from itertools import cycle, groupby
from pathlib import Path

from xlsxwriter.workbook import Workbook

from akuntabel.berkas.atomik import write_files
from akuntabel.berkas.buku.formulir import write_form
from akuntabel.berkas.buku.gaya import AKSEN, AKSEN_MUDA, Gaya
from akuntabel.berkas.buku.isi import write_sheet
from akuntabel.berkas.buku.lembar import plan_sheet, with_contoh
from akuntabel.berkas.buku.panduan import write_guide
from akuntabel.berkas.buku.pilihan import write_choices
from akuntabel.berkas.buku.tata import DAFTAR_PILIHAN, PANDUAN
from akuntabel.berkas.errors import BerkasBukanPaketError
from akuntabel.berkas.terbaca import Terbaca
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.tabel.instansi import JenisPerangkatDaerah

# In memory: a full disk then shows only when the whole file is written, where it is told in a sentence.
_OPTIONS = {"in_memory": True, "default_format_properties": Gaya.baku(), "strings_to_urls": False}


def save_workbook(paket: Paket, file: Path) -> None:
    """Write a Paket as a workbook, whole or not at all; a file of this name is replaced.

    Raises:
        TulisError: a value that a workbook cannot hold.
    """
    _write(Terbaca.of(paket), file, paket.tahun)


def write_template(
    file: Path, tahun: int | None = None, jenis: JenisPerangkatDaerah = JenisPerangkatDaerah.KECAMATAN
) -> None:
    """Write a workbook to fill in, with an example row on each sheet.

    Args:
        file: replaced when it exists.
        tahun: the reported year, around which the sheets offer years; this year when None.
        jenis: the kind of office that the examples are of.
    """
    _write(Terbaca(dict.fromkeys(RECORDS, ())), file, tahun or date.today().year, jenis)  # noqa: DTZ011 (the user's year)


def _write(
    terbaca: Terbaca, file: Path, tahun: int, jenis: JenisPerangkatDaerah = JenisPerangkatDaerah.KECAMATAN
) -> None:
    if file.is_dir():
        raise BerkasBukanPaketError(nama=file.name)
    plans = [with_contoh(plan_sheet(name, terbaca, tahun), jenis) for name in RECORDS]
    stream = io.BytesIO()
    with Workbook(stream, _OPTIONS) as buku:
        buku.set_properties({"title": "Paket kinerja", "comments": "Buku kerja isian Akuntabel", "language": "id-ID"})
        gaya = Gaya(buku)
        guide = buku.add_worksheet(PANDUAN)
        guide.set_tab_color(AKSEN)
        groups = groupby(plans, key=lambda plan: plan.tabel.bagian)
        # Neighbouring groups of sheets alternate between two tones, so that each is seen as one.
        for color, (_, group) in zip(cycle((AKSEN_MUDA, AKSEN)), groups, strict=False):
            for plan in group:
                sheet = buku.add_worksheet(plan.judul)
                sheet.set_tab_color(color)
                (write_form if plan.tabel.tunggal else write_sheet)(buku, sheet, plan, gaya)
        write_choices(buku, buku.add_worksheet(DAFTAR_PILIHAN), gaya)
        write_guide(guide, plans, gaya)
        guide.activate()
    write_files(file.parent, {file.name: stream.getvalue()})
