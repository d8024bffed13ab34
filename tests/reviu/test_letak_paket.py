"""Where a finding in a Paket is put: table, row by key, column by heading."""

from tests.naskah.alat import kencong

from akuntabel.reviu.jalan import review
from akuntabel.reviu.letak_paket import letak_rekaman, letak_tabel, sebutan_rekaman


def test_record_is_named_by_its_key_and_its_field_by_the_heading() -> None:
    [target] = (t for t in kencong().paket.target_pk if (t.perjanjian, t.indikator) == ("pk-murni", "21-S2.1.IKM"))
    assert (
        sebutan_rekaman(letak_rekaman(target, "target"))
        == "lembar Target PK, baris pk-murni, 21-S2.1.IKM, kolom Target"
    )
    assert sebutan_rekaman(letak_rekaman(target)) == "lembar Target PK, baris pk-murni, 21-S2.1.IKM"
    assert sebutan_rekaman(letak_tabel("target_pk")) == "lembar Target PK"


def test_every_finding_in_a_paket_names_its_record() -> None:
    findings = review([], paket=kencong().paket, nama_paket="paket.xlsx").butir
    assert findings
    assert [b.sebutan for b in findings if ", baris " not in b.sebutan] == []
    [compared] = {b.sebutan_lain for b in findings if b.temuan.kode == "DAT007" and "IKM" in b.sebutan}
    assert compared == ("lembar Realisasi Tahunan, baris IKM, 2024, kolom Realisasi",)
