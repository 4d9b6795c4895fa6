<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
 <context>
  <name>kotaku</name>
  <message>
   <location filename="kotaku_qgis/workspace/form_texts.py" />
   <source>% ({unit} is blank)</source>
   <translation>% ({unit} kosong)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/form_texts.py" />
   <source>% of</source>
   <translation>% dari</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>&amp;Add RT</source>
   <translation>&amp;Tambah RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Add them up</source>
   <translation>&amp;Jumlahkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_page.py" />
   <source>&amp;Add to the map</source>
   <translation>&amp;Tambahkan ke peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>&amp;All</source>
   <translation>&amp;Semua</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>&amp;All figures and answers</source>
   <translation>&amp;Semua angka dan jawaban</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>&amp;Area</source>
   <translation>&amp;Wilayah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/sheets_page.py" />
   <source>&amp;Areas</source>
   <translation>&amp;Wilayah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>&amp;Base map</source>
   <translation>&amp;Peta dasar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>&amp;Blank cells mean 0 (only when the counters say so)</source>
   <translation>Sel &amp;kosong berarti 0 (hanya bila dinyatakan oleh pendata)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>&amp;Boundaries</source>
   <translation>&amp;Batas wilayah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>&amp;Bring back</source>
   <translation>&amp;Kembalikan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Build kawasan</source>
   <translation>&amp;Bentuk kawasan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>&amp;Cancel</source>
   <translation>&amp;Batal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Check</source>
   <translation>&amp;Periksa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/import_dialog.py" />
   <source>&amp;Check &gt;</source>
   <translation>&amp;Periksa &gt;</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>&amp;City or regency</source>
   <translation>&amp;Kota/kabupaten</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>&amp;Close</source>
   <translation>&amp;Tutup</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Code</source>
   <translation>&amp;Kode</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>&amp;Compare &gt;</source>
   <translation>&amp;Bandingkan &gt;</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>&amp;Compare:</source>
   <translation>Ban&amp;dingkan:</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>&amp;Coordinate system</source>
   <translation>Sistem &amp;koordinat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>&amp;Copy</source>
   <translation>&amp;Salin</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>&amp;Copy from {year}…</source>
   <translation>&amp;Salin dari {year}…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>&amp;Date on the sheets</source>
   <translation>Tan&amp;ggal pada lembar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/tolerance_dialog.py" />
   <source>&amp;Defaults</source>
   <translation>Nilai &amp;awal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>&amp;Delete point</source>
   <translation>&amp;Hapus titik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/messages.py" />
   <source>&amp;Details</source>
   <translation>&amp;Rincian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/messages.py" />
   <source>&amp;Details ({count})</source>
   <translation>&amp;Rincian ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Draw</source>
   <translation>&amp;Gambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>&amp;Ends meet within</source>
   <translation>&amp;Ujung bertemu dalam</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Entry</source>
   <translation>&amp;Isian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>&amp;Excel: type the figures in; scores appear at once</source>
   <translation>&amp;Excel: angka diketik, nilai langsung terlihat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>&amp;Export</source>
   <translation>&amp;Ekspor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>&amp;File</source>
   <translation>&amp;Berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Fill</source>
   <translation>&amp;Isi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>&amp;Findings ({count})</source>
   <translation>&amp;Temuan ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>&amp;Folder</source>
   <translation>&amp;Folder</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>&amp;Folder…</source>
   <translation>&amp;Folder…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Forms</source>
   <translation>&amp;Formulir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Forms for counting…</source>
   <translation>&amp;Formulir pendataan…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Give it to</source>
   <translation>&amp;Berikan kepada</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>&amp;Go on</source>
   <translation>&amp;Lanjutkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_desk.py" />
   <source>&amp;Go on with it</source>
   <translation>&amp;Lanjutkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>&amp;Grid</source>
   <translation>&amp;Grid</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_dialog.py" />
   <source>&amp;Help</source>
   <translation>&amp;Bantuan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;History…</source>
   <translation>&amp;Riwayat…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Home</source>
   <translation>&amp;Beranda</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Imagery and base maps…</source>
   <translation>&amp;Citra dan peta dasar…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>&amp;Imagery: layers of this project</source>
   <translation>&amp;Citra: layer di proyek ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Import</source>
   <translation>&amp;Impor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>&amp;Institution</source>
   <translation>&amp;Instansi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>&amp;Keep</source>
   <translation>&amp;Simpan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Keep those of</source>
   <translation>&amp;Pertahankan milik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Keeps number and records</source>
   <translation>&amp;Pemilik nomor dan data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>&amp;Kelurahan</source>
   <translation>&amp;Kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>&amp;Language</source>
   <translation>Ba&amp;hasa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>&amp;Leave the rest as in the office ({count})</source>
   <translation>&amp;Sisanya seperti di kantor ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/repair_panel.py" />
   <source>&amp;Leave the selected out</source>
   <translation>&amp;Jangan ambil yang dipilih</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>&amp;Load…</source>
   <translation>&amp;Muat…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>&amp;Make</source>
   <translation>B&amp;uat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>&amp;Make GeoTIFF</source>
   <translation>&amp;Buat GeoTIFF</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>&amp;Make a polygon</source>
   <translation>&amp;Buat poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>&amp;Make offline map</source>
   <translation>&amp;Buat peta luring</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>&amp;Make package</source>
   <translation>&amp;Buat paket</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Map album (PDF)…</source>
   <translation>Album &amp;peta (PDF)…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Merge</source>
   <translation>&amp;Gabung</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Merge a package back…</source>
   <translation>&amp;Gabungkan paket…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Name</source>
   <translation>&amp;Nama</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;New workspace…</source>
   <translation>Ruang kerja ba&amp;ru…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/import_dialog.py" />
   <source>&amp;Next &gt;</source>
   <translation>&amp;Lanjut &gt;</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>&amp;None</source>
   <translation>Tidak &amp;satu pun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>&amp;Not drawn yet</source>
   <translation>&amp;Belum digambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Number that remains</source>
   <translation>&amp;Nomor yang dipakai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>&amp;Numbers</source>
   <translation>Pe&amp;nulisan angka</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>&amp;Open</source>
   <translation>&amp;Buka</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>&amp;Open folder</source>
   <translation>&amp;Buka folder</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_form.py" />
   <source>&amp;Open it when finished</source>
   <translation>Buka setelah &amp;selesai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>&amp;Open picture…</source>
   <translation>Buka &amp;gambar…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Open workspace…</source>
   <translation>Buka ruang &amp;kerja…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>&amp;Package</source>
   <translation>&amp;Paket</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Package for QField…</source>
   <translation>&amp;Paket untuk QField…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/map_dialog.py" />
   <source>&amp;Paper and files</source>
   <translation>Kertas da&amp;n berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>&amp;Paper for the FGD: a booklet in A4 to print</source>
   <translation>&amp;Kertas untuk FGD: buku A4 untuk dicetak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>&amp;Paste cells</source>
   <translation>&amp;Tempel sel</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>&amp;Province</source>
   <translation>&amp;Provinsi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>&amp;RT</source>
   <translation>&amp;RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>&amp;RT/RW</source>
   <translation>&amp;RT/RW</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>&amp;Record:</source>
   <translation>&amp;Data:</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>&amp;Regulation</source>
   <translation>Pe&amp;raturan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>&amp;Remove</source>
   <translation>&amp;Hapus</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>&amp;Repair</source>
   <translation>Pe&amp;rbaiki</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/repair_panel.py" />
   <source>&amp;Repair the selected</source>
   <translation>&amp;Perbaiki yang dipilih</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/autosave.py" />
   <source>&amp;Restore</source>
   <translation>&amp;Pulihkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>&amp;Restore the version on the left</source>
   <translation>&amp;Pulihkan versi kiri</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Results</source>
   <translation>&amp;Hasil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;SK number</source>
   <translation>Nomor &amp;SK</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_desk.py" />
   <source>&amp;Save</source>
   <translation>&amp;Simpan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>&amp;Save as CSV…</source>
   <translation>&amp;Simpan sebagai CSV…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_desk.py" />
   <source>&amp;Save*</source>
   <translation>&amp;Simpan*</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>&amp;Scale</source>
   <translation>&amp;Skala</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>&amp;Set</source>
   <translation>Te&amp;tapkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>&amp;Sheet</source>
   <translation>&amp;Lembar (sheet)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>&amp;Show on the map</source>
   <translation>&amp;Tampilkan di peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>&amp;Source</source>
   <translation>&amp;Sumber</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Sources</source>
   <translation>&amp;Sumber</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&amp;Split</source>
   <translation>&amp;Belah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>&amp;Take</source>
   <translation>&amp;Ambil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/repair_panel.py" />
   <source>&amp;Take the selected as they stand</source>
   <translation>&amp;Ambil yang dipilih apa adanya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>&amp;Take {count}</source>
   <translation>&amp;Ambil {count}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>&amp;Template</source>
   <translation>Te&amp;mplat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/sheets_page.py" />
   <source>&amp;Themes</source>
   <translation>Te&amp;ma</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/web_dialog.py" />
   <source>&amp;Title</source>
   <translation>&amp;Judul</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>&amp;Tolerances…</source>
   <translation>&amp;Toleransi…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>&amp;Track</source>
   <translation>&amp;Jejak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Track to polygon…</source>
   <translation>&amp;Jejak menjadi poligon…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>&amp;Transform</source>
   <translation>T&amp;ransformasi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>&amp;Undo</source>
   <translation>&amp;Urungkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/import_undo.py" />
   <source>&amp;Undo import</source>
   <translation>&amp;Batalkan impor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>&amp;Undo the rest</source>
   <translation>&amp;Batalkan sisanya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>&amp;Undo this step…</source>
   <translation>Batalkan la&amp;ngkah ini…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>&amp;Untick all</source>
   <translation>K&amp;osongkan semua</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>&amp;Versions of this record</source>
   <translation>&amp;Versi data ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>&amp;Web map (HTML)…</source>
   <translation>Peta &amp;web (HTML)…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>&amp;Whole picture</source>
   <translation>Seluruh ga&amp;mbar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>&amp;With photos, up to four on a page</source>
   <translation>Dengan &amp;foto, paling banyak empat per halaman</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>&amp;With the figures known from before</source>
   <translation>&amp;Dengan angka yang sudah diketahui</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>&amp;Write the form</source>
   <translation>&amp;Buat formulir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>&amp;Year</source>
   <translation>&amp;Tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/web_dialog.py" />
   <source>&amp;Years</source>
   <translation>&amp;Tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>&amp;Zoom</source>
   <translation>&amp;Perbesar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>&amp;Zoom levels</source>
   <translation>Tingkat &amp;zoom</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_models.py" />
   <source>(new record)</source>
   <translation>(data baru)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home_data.py" />
   <source>(no kelurahan)</source>
   <translation>(tanpa kelurahan)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>(no name, feature {number})</source>
   <translation>(tanpa nama, objek {number})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>(none)</source>
   <translation>(tanpa)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/widgets.py" />
   <source>(not recorded)</source>
   <translation>(tidak tercatat)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_models.py" />
   <source>(removed)</source>
   <translation>(dihapus)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>(shape)</source>
   <translation>(bentuk)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>(undecided)</source>
   <translation>(belum)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>* for all themes that have data, or some of them, separated by commas: {names}.</source>
   <translation>* untuk semua tema yang ada datanya, atau sebagian, dipisahkan koma: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>0: there is none. Blank: not counted.</source>
   <translation>0: memang tidak ada. Kosong: belum dihitung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>1 Workspace</source>
   <translation>1 Ruang kerja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>1 intervention</source>
   <translation>1 kegiatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>2 Import</source>
   <translation>2 Impor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>2023, or 2019, 2021, or 2019-2023. Left empty: all years.</source>
   <translation>2023, atau 2019, 2021, atau 2019-2023. Bila dikosongkan: semua tahun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>250 in metropolitan and large cities, 200 in medium and small ones.</source>
   <translation>250 untuk kota metropolitan dan besar, 200 untuk kota sedang dan kecil.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>3 Score</source>
   <translation>3 Penilaian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>4 Maps and tables</source>
   <translation>4 Peta dan tabel</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_legend.py" />
   <source>4/2: RT 4, RW 2</source>
   <translation>4/2: RT 4, RW 2</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/work_dialog.py" />
   <source>&lt; &amp;Back</source>
   <translation>&lt; &amp;Kembali</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>&lt;b&gt;What is this kawasan called?&lt;/b&gt;</source>
   <translation>&lt;b&gt;Apa nama kawasan ini?&lt;/b&gt;</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/pending.py" />
   <source>&lt;b&gt;Which RT is this?&lt;/b&gt; It lies in no kelurahan of the workspace.</source>
   <translation>&lt;b&gt;RT yang mana ini?&lt;/b&gt; Di luar semua kelurahan ruang kerja ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/pending.py" />
   <source>&lt;b&gt;Which RT is this?&lt;/b&gt; {share} % of it lies in {name}.</source>
   <translation>&lt;b&gt;RT yang mana ini?&lt;/b&gt; {share} % berada di {name}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>&lt;b&gt;{count} that can be read in two ways&lt;/b&gt;: {columns}</source>
   <translation>&lt;b&gt;{count} dapat dibaca dua cara&lt;/b&gt;: {columns}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>&lt;b&gt;{count} with both comma and point&lt;/b&gt;: {columns}</source>
   <translation>&lt;b&gt;{count} bercampur koma dan titik&lt;/b&gt;: {columns}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>&lt;b&gt;{name}&lt;/b&gt; is cut into {count} pieces.</source>
   <translation>&lt;b&gt;{name}&lt;/b&gt; terbelah menjadi {count} bagian.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>&lt;b&gt;{record}&lt;/b&gt; has not been changed since it was made.</source>
   <translation>&lt;b&gt;{record}&lt;/b&gt; belum pernah diubah sejak dibuat.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>&lt;b&gt;{record}&lt;/b&gt;: {count} versions</source>
   <translation>&lt;b&gt;{record}&lt;/b&gt;: {count} versi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/import_dialog.py" />
   <source>&lt;b&gt;{source} rows read.&lt;/b&gt; {new} new, {changed} changed, {unchanged} unchanged, {keyless} kept without a key, {refused} refused. Nothing has been written yet.</source>
   <translation>&lt;b&gt;{source} baris dibaca.&lt;/b&gt; {new} baru, {changed} berubah, {unchanged} tetap, {keyless} disimpan tanpa kunci RT/RW, {refused} ditolak. Belum ada yang ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>&lt;b&gt;{source} rows read:&lt;/b&gt; {new} new, {changed} changed, {unchanged} unchanged, {refused} refused. Nothing has been written yet.</source>
   <translation>&lt;b&gt;{source} baris dibaca:&lt;/b&gt; {new} baru, {changed} berubah, {unchanged} tetap, {refused} ditolak. Belum ada yang ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>&lt;b&gt;{ticked} of {total}&lt;/b&gt; kelurahan will be taken</source>
   <translation>&lt;b&gt;{ticked} dari {total}&lt;/b&gt; kelurahan akan diambil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>&lt;p&gt;Drag files or folders here.&lt;/p&gt;&lt;p&gt;Tracks, routes and waypoints (GPX), KML and KMZ, GeoJSON, tables of points (CSV, XLSX), photos with a position (JPEG).&lt;/p&gt;&lt;p&gt;They are listed first; nothing is written until you agree.&lt;/p&gt;</source>
   <translation>&lt;p&gt;Seret berkas atau folder ke sini.&lt;/p&gt;&lt;p&gt;Jejak, rute, dan titik GPS (GPX), KML dan KMZ, GeoJSON, tabel titik (CSV, XLSX), foto berposisi (JPEG).&lt;/p&gt;&lt;p&gt;Isinya ditampilkan dulu; tidak ada yang ditulis sebelum Anda setuju.&lt;/p&gt;</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>A &amp;separate PDF for each, in a folder</source>
   <translation>Satu PDF ter&amp;pisah untuk masing-masing, dalam folder</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>A .points file as the sketch window and QGIS's georeferencer write it.</source>
   <translation>Berkas .points seperti yang ditulis jendela sketsa dan georeferencer QGIS.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>A boundary follows a track within</source>
   <translation>Batas dianggap mengikuti jejak dalam</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>A boundary follows its track over at least</source>
   <translation>Batas mengikuti jejaknya sedikitnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>A cell turns orange when it is above the total it is compared with; the last column names it. Check both figures.</source>
   <translation>Sel menjadi jingga jika angkanya melebihi jumlah pembandingnya; kolom terakhir menyebutnya. Periksa kedua angka.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>A figure ten, a hundred or a thousand times that of other years or of the neighbours.</source>
   <translation>Angka sepuluh, seratus, atau seribu kali angka tahun lain atau angka tetangganya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/profile_algs.py" />
   <source>A file for each</source>
   <translation>Satu berkas untuk masing-masing</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>A file made with “Base maps” › “Work offline”, or any other MBTiles.</source>
   <translation>Berkas dari “Peta dasar” › “Bekerja luring”, atau MBTiles lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>A file of this name exists already; it is not overwritten.</source>
   <translation>Berkas dengan nama ini sudah ada; tidak ditimpa.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_page.py" />
   <source>A file of your own: drone picture, GeoTIFF, MBTiles</source>
   <translation>Berkas sendiri: foto drone, GeoTIFF, MBTiles</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>A file or layer with one polygon per kelurahan. It can also be imported later.</source>
   <translation>Berkas atau layer dengan satu poligon per kelurahan. Bisa juga diimpor nanti.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>A folder for QField or a QGIS laptop, with the forms of the office. Nothing is locked here: what both sides change is asked about when the package comes back.</source>
   <translation>Folder untuk QField atau laptop QGIS, dengan formulir kantor. Di sini tidak ada yang dikunci: yang diubah di kedua sisi ditanyakan saat paket kembali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/blob.py" />
   <source>A geometry of type {found} stands where {wanted} belongs.</source>
   <translation>Geometri jenis {found} berada di tempat yang seharusnya {wanted}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>A layer of lines, for example “Tracks” of the workspace.</source>
   <translation>Layer garis, misalnya “Jejak” di ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>A layer or the project is in another coordinate system than the workspace.</source>
   <translation>Sebuah layer atau proyek memakai sistem koordinat lain daripada ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>A page per RT</source>
   <translation>Satu halaman per RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>A page per RT, kawasan or kelurahan, and the city's summary</source>
   <translation>Satu halaman per RT, kawasan, atau kelurahan, dan rangkuman kota</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>A page per kawasan</source>
   <translation>Satu halaman per kawasan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>A page per kelurahan</source>
   <translation>Satu halaman per kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_page.py" />
   <source>A part of the web page is missing in the plugin.</source>
   <translation>Satu bagian halaman web tidak ada di dalam plugin.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>A photo or scan of the sketch: JPG, PNG, TIFF, PDF</source>
   <translation>Foto atau hasil pindai sketsa: JPG, PNG, TIFF, PDF</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>A point inside each location, WGS 84 (EPSG:4326), in decimal degrees.</source>
   <translation>Satu titik di dalam setiap lokasi, WGS 84 (EPSG:4326), dalam derajat desimal.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>A projected system in metres. Left empty: the UTM zone in which the boundaries lie.</source>
   <translation>Sistem terproyeksi dalam meter. Bila dikosongkan: zona UTM tempat batas wilayah berada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>A record refers to one that does not exist, or is still referred to; nothing was changed.</source>
   <translation>Sebuah data merujuk ke data yang tidak ada, atau masih dirujuk; tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_desk.py" />
   <source>A shape begun was put aside: “{name}” goes on with it, Esc there gives it up.</source>
   <translation>Satu bentuk yang belum selesai disisihkan: “{name}” melanjutkannya, Esc di sana melepasnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>A shape is not finished yet: add it or discard it first.</source>
   <translation>Ada gambar yang belum selesai: tambahkan atau buang dahulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_package.py" />
   <source>A tablet without a network needs the base map as MBTiles.</source>
   <translation>Tablet tanpa jaringan memerlukan peta dasar dalam bentuk MBTiles.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>A text such as “1,409 ha” that can be two areas.</source>
   <translation>Teks seperti “1,409 ha” yang bisa berarti dua luas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>A track's ends meet within</source>
   <translation>Ujung jejak dianggap bertemu dalam</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home.py" />
   <source>A workspace holds the data of one city: boundaries, RT polygons, baseline records, scores. Create one, open one, or learn with the sample.</source>
   <translation>Ruang kerja memuat data satu kota: batas wilayah, poligon RT, data baseline, dan skor. Buat yang baru, buka yang sudah ada, atau belajar dengan data contoh.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>A workspace is meant for one city.</source>
   <translation>Satu ruang kerja untuk satu kota/kabupaten.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/widgets.py" />
   <source>A year between {first} and {last}.</source>
   <translation>Tahun antara {first} dan {last}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>A year from 1990 to 2100.</source>
   <translation>Tahun antara 1990 dan 2100.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Action</source>
   <translation>Tindakan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Activity</source>
   <translation>Kegiatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_page.py" />
   <source>Add &amp;file</source>
   <translation>Tambah ber&amp;kas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>Add &amp;files…</source>
   <translation>Tambah &amp;berkas…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>Add a column with the kecamatan.</source>
   <translation>Tambahkan kolom kecamatan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>Add a column with the kelurahan, or import its boundary.</source>
   <translation>Tambahkan kolom kelurahan, atau impor batasnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>Add a f&amp;older…</source>
   <translation>Tambah f&amp;older…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Add imagery and maps below the layers, also for work without a network</source>
   <translation>Tambahkan citra dan peta di bawah layer, juga untuk bekerja tanpa jaringan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Add one more point to see how good it is.</source>
   <translation>Tambah satu titik lagi untuk melihat ketelitiannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Add points near the other corners.</source>
   <translation>Tambah titik dekat sudut-sudut yang lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Add points well away from that line.</source>
   <translation>Tambah titik yang jauh dari garis itu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>Add points, spread over the whole picture.</source>
   <translation>Tambah titik yang tersebar di seluruh gambar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Administrative areas</source>
   <translation>Wilayah administrasi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>Affine (polynomial 1)</source>
   <translation>Afin (polinomial 1)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_models.py" />
   <source>After</source>
   <translation>Sesudah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/sheets_page.py" />
   <source>All</source>
   <translation>Semua</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>All ({count})</source>
   <translation>Semua ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_panel.py" />
   <source>All RT</source>
   <translation>Semua RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>All actions</source>
   <translation>Semua tindakan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_panel.py" />
   <source>All columns</source>
   <translation>Semua kolom</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_panel.py" />
   <source>All figures ({count})</source>
   <translation>Semua angka ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>All figures copied from {year}</source>
   <translation>Semua angka disalin dari {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>All files</source>
   <translation>Semua berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>All findings ({count})</source>
   <translation>Semua temuan ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/area_tree.py" />
   <source>All kawasan</source>
   <translation>Semua kawasan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>All kelurahan</source>
   <translation>Semua kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>All parameters</source>
   <translation>Semua parameter</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>All volumes are those of {other}, and the header as well.</source>
   <translation>Semua volume sama dengan {other}, begitu pula data umumnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>All volumes are those of {other}.</source>
   <translation>Semua volume sama dengan {other}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>Also as a &amp;ZIP, to send and to import in QField</source>
   <translation>Juga sebagai &amp;ZIP, untuk dikirim dan diimpor di QField</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Also as a ZIP</source>
   <translation>Juga sebagai ZIP</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Ambiguous separator</source>
   <translation>Pemisah angka meragukan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>An Excel or CSV file for the office that must mend its table.</source>
   <translation>Berkas Excel atau CSV untuk kantor yang harus memperbaiki tabelnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>An RT that is missing goes into the spare rows at the end, as RT004-RW002.</source>
   <translation>RT yang belum tercantum ditulis di baris cadangan paling bawah, seperti RT004-RW002.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/repair.py" />
   <source>An outline here is invalid; repair that first.</source>
   <translation>Ada garis tepi yang tidak sah di sini; perbaiki itu dulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Another RT</source>
   <translation>RT lain</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>Another RT is shown by now; nothing was copied.</source>
   <translation>RT lain sudah ditampilkan; tidak ada yang disalin.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>Another base map</source>
   <translation>Peta dasar lain</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>Another program is writing to the workspace; nothing was changed.</source>
   <translation>Program lain sedang menulis ke ruang kerja; tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/edit.py" />
   <source>Another step is still being written to this workspace.</source>
   <translation>Langkah lain masih ditulis ke ruang kerja ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Any vector file that QGIS reads (GeoPackage, shapefile, GeoJSON, KML, zipped or not), or a layer.</source>
   <translation>Berkas vektor apa pun yang dibaca QGIS (GeoPackage, shapefile, GeoJSON, KML, boleh dalam zip), atau sebuah layer.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Approved by</source>
   <translation>Disetujui oleh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Approved by: name</source>
   <translation>Disetujui oleh: nama</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Approved by: position</source>
   <translation>Disetujui oleh: jabatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>Area (ha)</source>
   <translation>Luas (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Area &lt;b&gt;{area} ha&lt;/b&gt; · perimeter &lt;b&gt;{metres} m&lt;/b&gt;</source>
   <translation>Luas &lt;b&gt;{area} ha&lt;/b&gt; · keliling &lt;b&gt;{metres} m&lt;/b&gt;</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Area as drawn (ellipsoid WGS 84), per RT.</source>
   <translation>Luas menurut gambar (elipsoid WGS 84), per RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Area as in the slum decree (SK), per RT.</source>
   <translation>Luas menurut SK Kumuh, per RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Area as verified in the field, per RT.</source>
   <translation>Luas menurut hasil verifikasi lapangan, per RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Area counted</source>
   <translation>Luas yang dihitung</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/kmz.py" />
   <source>Area counted (ha)</source>
   <translation>Luas yang dihitung (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Area id</source>
   <translation>Id wilayah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Area in the SK</source>
   <translation>Luas dalam SK</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Area in the SK (ha)</source>
   <translation>Luas SK (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Area in the SK (luas flag)</source>
   <translation>Luas dalam SK (luas flag)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Area is in hectares: 1 ha is 10,000 m². Lengths are in metres.</source>
   <translation>Luas dalam hektare: 1 ha = 10.000 m². Panjang dalam meter.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Area that counts</source>
   <translation>Luas yang dipakai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/area_tree.py" />
   <source>Areas</source>
   <translation>Wilayah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>Areas and people</source>
   <translation>Luas dan penduduk</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Areas differ</source>
   <translation>Luas berbeda jauh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Areas, buildings, people, households or ideal lengths change a lot from one year to the next.</source>
   <translation>Luas, bangunan, penduduk, KK, atau panjang ideal berubah banyak dari satu tahun ke tahun berikutnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>As it shall stand on maps and tables.</source>
   <translation>Seperti yang akan tercetak pada peta dan tabel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Aspect</source>
   <translation>Aspek</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/forms.py" />
   <source>Assessment</source>
   <translation>Asesmen</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Assessments</source>
   <translation>Asesmen</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/album.py" />
   <source>At 1:{scale} these areas do not fit on the sheet and are cut off: {names}.</source>
   <translation>Pada 1:{scale} wilayah ini tidak muat di lembar dan terpotong: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>At any time</source>
   <translation>Kapan saja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>At least {count} points are needed.</source>
   <translation>Diperlukan paling sedikit {count} titik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/map_dialog.py" />
   <source>At this scale these are cut off: {names}.</source>
   <translation>Pada skala ini terpotong: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Attributes as they came (JSON)</source>
   <translation>Atribut asal (JSON)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>BPS code</source>
   <translation>Kode BPS</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Back to the map</source>
   <translation>Kembali ke peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Background (needs the internet)</source>
   <translation>Peta latar (perlu internet)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Backup: {file}</source>
   <translation>Cadangan: {file}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_dialog.py" />
   <source>Base map</source>
   <translation>Peta dasar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Base map (MBTiles)</source>
   <translation>Peta dasar (MBTiles)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/picture_layers.py" />
   <source>Base maps</source>
   <translation>Peta dasar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Baseline</source>
   <translation>Baseline</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_form.py" />
   <source>Baseline form {city} {year}</source>
   <translation>Format isian baseline {city} {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Baseline form – slum assessment per RT</source>
   <translation>Formulir baseline – penilaian kumuh per RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Baseline imported</source>
   <translation>Baseline diimpor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Baseline records</source>
   <translation>Data baseline</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Baseline table</source>
   <translation>Tabel baseline</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Baseline {year}: {source}</source>
   <translation>Baseline {year}: {source}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Becomes</source>
   <translation>Menjadi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_models.py" />
   <source>Before</source>
   <translation>Sebelum</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Before the history began</source>
   <translation>Sebelum riwayat dimulai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Begin and end it outside of the RT.</source>
   <translation>Mulai dan akhiri di luar RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Begin and end the line on the boundary, or a little beyond it.</source>
   <translation>Mulai dan akhiri garis di batas RT, atau sedikit di luarnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Begin on a boundary, click along the new line, end on the boundary; right click. A common boundary changes for both RT.</source>
   <translation>Mulai di batas, klik sepanjang garis baru, akhiri di batas; klik kanan. Batas bersama berubah untuk kedua RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Begun</source>
   <translation>Mulai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Belongs to</source>
   <translation>Bagian dari</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Best on this computer's own disk, not in a synced or network folder.</source>
   <translation>Sebaiknya di disk komputer ini, bukan di folder jaringan atau folder yang disinkronkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Blank cells mean 0</source>
   <translation>Sel kosong berarti 0</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Blank here, stays</source>
   <translation>Kosong di tabel, tetap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Blank: taken from people per hectare.</source>
   <translation>Kosong: diambil dari jiwa per hektare.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Blanks count as 0</source>
   <translation>Isian kosong dihitung 0</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Blanks were counted as 0.</source>
   <translation>Sel kosong dihitung 0.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Both</source>
   <translation>Keduanya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>Both languages are in the form.</source>
   <translation>Formulir memuat kedua bahasa.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Boundaries</source>
   <translation>Batas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_merge.py" />
   <source>Boundaries and kawasan went along for reading; what the field changed is not taken.</source>
   <translation>Batas wilayah dan kawasan dibawa hanya untuk dibaca; perubahan lapangan padanya tidak diambil.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Boundaries imported</source>
   <translation>Batas diimpor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Boundaries: {source}</source>
   <translation>Batas wilayah: {source}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Boundary</source>
   <translation>Ubah batas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Boundary of the kelurahan</source>
   <translation>Batas kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Bring a photographed sketch or scanned map to its place</source>
   <translation>Letakkan foto sketsa atau peta hasil pindai pada tempatnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Bring back what was changed on the tablet; conflicts are shown</source>
   <translation>Ambil kembali perubahan dari tablet; perbedaan ditampilkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/basemaps.py" />
   <source>Bring it there with “Sketch from paper”.</source>
   <translation>Tempatkan dengan “Sketsa dari kertas”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Brings a photographed sketch or a scanned map into its place: from at least 4 control points, the same places on picture and map, a transform is fitted and the picture is warped into a GeoTIFF, transparent outside the sheet.

Points come from a file of QGIS's georeferencer (.points) or as text: “x y mapX mapY” for each point, and | between points. Pixels count from the upper left corner of the picture as it is seen upright.

RMS is the mean miss at the points in metres. A transform that passes through every point has none: RMS_LEFT_OUT then says how far off each point would be without itself.</source>
   <translation>Menempatkan foto sketsa atau peta hasil pindai pada tempatnya: dari paling sedikit 4 titik kontrol, yaitu tempat yang sama pada gambar dan peta, dihitung sebuah transformasi dan gambar dibentuk menjadi GeoTIFF yang tembus pandang di luar lembarnya.

Titik berasal dari berkas georeferencer QGIS (.points) atau teks: “x y petaX petaY” untuk setiap titik, dan | di antara titik. Piksel dihitung dari sudut kiri atas gambar dalam posisi tegak.

RMS adalah rata-rata melesetnya titik dalam meter. Transformasi yang melewati setiap titik tidak memilikinya: RMS_LEFT_OUT lalu menyebut seberapa jauh meleset setiap titik jika titik itu tidak dipakai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Build a kawasan kumuh from RT; it follows them</source>
   <translation>Bentuk kawasan kumuh dari RT; kawasan mengikuti RT-nya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>Build kawasan kumuh from RT</source>
   <translation>Bentuk kawasan kumuh dari RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Build kawasan {name}</source>
   <translation>Bentuk kawasan {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Building</source>
   <translation>Bangunan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Building density limit (unit/ha)</source>
   <translation>Batas kepadatan bangunan (unit/ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Buildings</source>
   <translation>Bangunan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Buildings imported</source>
   <translation>Bangunan diimpor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>C&amp;SV…</source>
   <translation>C&amp;SV…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>C&amp;lear</source>
   <translation>&amp;Kosongkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>C&amp;ondition</source>
   <translation>K&amp;ondisi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>C&amp;oordinate system</source>
   <translation>Sistem k&amp;oordinat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/point_tables.py" />
   <source>Call them “lat” and “lon” (or “lintang” and “bujur”).</source>
   <translation>Beri nama “lat” dan “lon” (atau “lintang” dan “bujur”).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Can be left empty; boundaries can be imported later.</source>
   <translation>Boleh dikosongkan; batas wilayah bisa diimpor nanti.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>Cancel</source>
   <translation>Batal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>Cancelled.</source>
   <translation>Dibatalkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>Cancelled; finished pages kept: {count}. “Go on” uses them.</source>
   <translation>Dibatalkan; {count} halaman yang sudah jadi disimpan. “Lanjutkan” memakainya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/assess.py" />
   <source>Cancelled; nothing was changed.</source>
   <translation>Dibatalkan; tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>Cancelled; nothing was kept.</source>
   <translation>Dibatalkan; tidak ada yang disimpan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/widgets.py" />
   <source>Cannot be negative.</source>
   <translation>Tidak boleh negatif.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Caption</source>
   <translation>Keterangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Change shapes</source>
   <translation>Ubah bentuk</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Changed</source>
   <translation>Berubah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Changed since; check again.</source>
   <translation>Sudah berubah; periksa lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Changed: {names}.</source>
   <translation>Diubah: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Check</source>
   <translation>Periksa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/layers.py" />
   <source>Check again, then repair.</source>
   <translation>Periksa lagi, lalu perbaiki.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>Check both figures in the source.</source>
   <translation>Periksa kedua angka di sumbernya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake.py" />
   <source>Check its name and folder.</source>
   <translation>Periksa nama dan foldernya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Check polygons and records</source>
   <translation>Periksa poligon dan data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>Check that one was not copied over the other.</source>
   <translation>Pastikan yang satu tidak tersalin dari yang lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/imagery.py" />
   <source>Check that the file is still there, or the network for an online map.</source>
   <translation>Periksa apakah berkasnya masih ada, atau jaringan untuk peta daring.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_page.py" />
   <source>Check that the folder can be written to, and that no program has the file open.</source>
   <translation>Pastikan folder dapat ditulisi dan berkas tidak sedang dibuka program lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>Check that the folder can be written to, the disk is not full and no other program has it open.</source>
   <translation>Pastikan folder bisa ditulisi, disk tidak penuh, dan berkas tidak sedang dibuka program lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/offline.py" />
   <source>Check the connection and try again later.</source>
   <translation>Periksa jaringan dan coba lagi nanti.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>Check the coordinate system of the layer.</source>
   <translation>Periksa sistem koordinat layer.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>Check the figure in the source.</source>
   <translation>Periksa angkanya pada sumber data.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>Check the folder and its permissions.</source>
   <translation>Periksa folder dan izinnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/apply.py" />
   <source>Check the import again.</source>
   <translation>Periksa impor sekali lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Check the points with the largest residuals, or choose a simpler transform.</source>
   <translation>Periksa titik dengan residu terbesar, atau pilih transformasi yang lebih sederhana.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>Check the polygon and its kelurahan; the attributes are used.</source>
   <translation>Periksa poligon dan kelurahannya; yang dipakai atributnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/found.py" />
   <source>Check whether it belongs to this city; it is not ticked.</source>
   <translation>Periksa apakah memang milik kota ini; belum dicentang.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>Check which is right.</source>
   <translation>Periksa mana yang benar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_columns.py" />
   <source>Check: above its total</source>
   <translation>Periksa: melebihi jumlahnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Checked at {time}.</source>
   <translation>Diperiksa pukul {time}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>Checking</source>
   <translation>Memeriksa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Checking what can be undone</source>
   <translation>Memeriksa yang bisa dibatalkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>Checking what was saved</source>
   <translation>Memeriksa yang baru disimpan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/import_dialog.py" />
   <source>Checking {name}</source>
   <translation>Memeriksa {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/field_files.py" />
   <source>Choose GPX, KML, KMZ, GeoJSON, CSV or JPEG; for other layers use “RT”.</source>
   <translation>Pilih GPX, KML, KMZ, GeoJSON, CSV, atau JPEG; untuk layer lain pakai “RT”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/basemaps.py" />
   <source>Choose a GeoTIFF or MBTiles file.</source>
   <translation>Pilih berkas GeoTIFF atau MBTiles.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Choose a UTM zone, for example the suggested one.</source>
   <translation>Pilih zona UTM, misalnya yang disarankan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>Choose a file</source>
   <translation>Pilih berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/saved_matching.py" />
   <source>Choose a file that was written with “Save to a file”.</source>
   <translation>Pilih berkas yang dibuat dengan “Simpan ke berkas”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>Choose a file with the button on the right</source>
   <translation>Pilih berkas dengan tombol di kanan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>Choose a folder of your own, for example in Documents.</source>
   <translation>Pilih folder Anda sendiri, misalnya di Dokumen.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>Choose a folder that exists.</source>
   <translation>Pilih folder yang ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/plan.py" />
   <source>Choose a kelurahan in which RT are drawn, or print the city.</source>
   <translation>Pilih kelurahan yang RT-nya sudah digambar, atau cetak lembar kota.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>Choose a kelurahan, a source and zoom levels.</source>
   <translation>Pilih kelurahan, sumber, dan tingkat zoom.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Choose a kept matching, or type a name to keep this one under.</source>
   <translation>Pilih pencocokan yang tersimpan, atau ketik nama untuk menyimpan yang ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Choose a layer of tracks or a GPX file.</source>
   <translation>Pilih layer jejak atau berkas GPX.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_panel.py" />
   <source>Choose a line to read the whole reason.</source>
   <translation>Pilih satu baris untuk membaca sebabnya selengkapnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/offline.py" />
   <source>Choose a lower largest zoom, a smaller margin, or one kelurahan.</source>
   <translation>Pilih zoom terbesar yang lebih rendah, jarak tepi yang lebih kecil, atau satu kelurahan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Choose a record to see what it was after each step.</source>
   <translation>Pilih data untuk melihat isinya sesudah setiap langkah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Choose a scale or type its number, for example 3500.</source>
   <translation>Pilih skala atau ketik angkanya, misalnya 3500.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/album.py" />
   <source>Choose a smaller scale, larger paper, or “largest that fits”.</source>
   <translation>Pilih skala yang lebih kecil, kertas yang lebih besar, atau “terbesar yang muat”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Choose a step to see what it changed.</source>
   <translation>Pilih langkah untuk melihat perubahannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_data.py" />
   <source>Choose among the scored years, or score the workspace first.</source>
   <translation>Pilih tahun yang sudah dinilai, atau nilai ruang kerja lebih dulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>Choose an existing workspace (.gpkg) or create a new one.</source>
   <translation>Pilih ruang kerja yang ada (.gpkg) atau buat yang baru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_data.py" />
   <source>Choose another level, or add it to the workspace first.</source>
   <translation>Pilih tingkat lain, atau tambahkan dulu ke ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/creation.py" />
   <source>Choose another name, or open the existing workspace.</source>
   <translation>Pilih nama lain, atau buka ruang kerja yang sudah ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>Choose another name.</source>
   <translation>Pilih nama lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/offline.py" />
   <source>Choose another one, or a raster file of your own.</source>
   <translation>Pilih yang lain, atau berkas raster sendiri.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/sheets.py" />
   <source>Choose another sheet if this is wrong.</source>
   <translation>Jika keliru, pilih lembar lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_cut.py" />
   <source>Choose at least one kelurahan of this workspace.</source>
   <translation>Pilih sedikitnya satu kelurahan dari ruang kerja ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Choose either a workspace or a layer of polygons.</source>
   <translation>Pilih ruang kerja atau layer poligon, salah satu saja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/basemaps.py" />
   <source>Choose it below and add the file again.</source>
   <translation>Pilih di bawah lalu tambahkan berkas lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/crs.py" />
   <source>Choose it; for GPS and web data it is EPSG:4326.</source>
   <translation>Pilih sistem koordinatnya; untuk data GPS dan web: EPSG:4326.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>Choose its RT, or remove the kawasan.</source>
   <translation>Pilih RT-nya, atau hapus kawasan ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/pdf_file.py" />
   <source>Choose one PDF per sheet instead.</source>
   <translation>Pilih satu PDF per lembar sebagai gantinya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_styles.py" />
   <source>Choose one of: {choices}.</source>
   <translation>Pilih salah satu: {choices}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/matching.py" />
   <source>Choose one of: {columns}.</source>
   <translation>Pilih salah satu: {columns}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Choose one, or give the kelurahan boundaries so that it can be found from the place.</source>
   <translation>Pilih salah satu, atau sertakan batas kelurahan agar dapat ditentukan dari lokasinya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/geopackage.py" />
   <source>Choose the UTM zone of the city.</source>
   <translation>Pilih zona UTM kota itu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/matching.py" />
   <source>Choose the column yourself if this is wrong.</source>
   <translation>Jika keliru, pilih sendiri kolomnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>Choose the column yourself.</source>
   <translation>Pilih sendiri kolomnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>Choose the columns yourself.</source>
   <translation>Pilih sendiri kolom-kolomnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/crs.py" />
   <source>Choose the coordinate system in which it was drawn.</source>
   <translation>Pilih sistem koordinat tempat layer digambar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake.py" />
   <source>Choose the coordinate system of the file.</source>
   <translation>Pilih sistem koordinat berkas tersebut.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_return.py" />
   <source>Choose the folder or ZIP that came back from the tablet.</source>
   <translation>Pilih folder atau ZIP yang kembali dari tablet.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Choose the folder or ZIP that came back from the tablet. It is compared with what was handed out and with the office of today; nothing is written yet.</source>
   <translation>Pilih folder atau ZIP yang kembali dari tablet. Isinya dibandingkan dengan yang dulu dibawa dan dengan data kantor sekarang; belum ada yang ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>Choose the kawasan in the form of the RT, or reshape the kawasan.</source>
   <translation>Pilih kawasan di formulir RT, atau ubah bentuk kawasan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>Choose the right kelurahan, or correct the outline or the boundary.</source>
   <translation>Pilih kelurahan yang benar, atau betulkan garis tepi atau batasnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Choose the workspace's, for example a UTM zone.</source>
   <translation>Pilih milik ruang kerja, misalnya zona UTM.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/merge.py" />
   <source>Choose two or more RT with a polygon to merge them.</source>
   <translation>Pilih dua atau lebih RT berpoligon untuk digabung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_desk.py" />
   <source>Choose what to draw. Snapping, tracing and “no overlap” are set up by themselves.</source>
   <translation>Pilih yang akan digambar. Snapping, tracing, dan “tanpa tumpang tindih” diatur otomatis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>Choose where to write it.</source>
   <translation>Pilih tempat menyimpannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Chosen RT: {names}</source>
   <translation>RT terpilih: {names}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>City</source>
   <translation>Kota/Kabupaten</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>City or regency (kota/kabupaten)</source>
   <translation>Kota/kabupaten</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>City, SIM KOTAKU code</source>
   <translation>Kota/kabupaten, kode SIM KOTAKU</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/kmz.py" />
   <source>Class</source>
   <translation>Kelas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Class code</source>
   <translation>Kode kelas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Class differs from the printed one</source>
   <translation>Kelas berbeda dengan yang tercetak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Class in the first year</source>
   <translation>Tingkat kekumuhan pada tahun awal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Class in the last year</source>
   <translation>Tingkat kekumuhan pada tahun akhir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Class of the total</source>
   <translation>Kelas dari total nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Class {year}</source>
   <translation>Kelas {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Click a corner and click where it goes. Double click on an edge: new corner. Delete: removes it.</source>
   <translation>Klik titik sudut, lalu klik tempat barunya. Klik ganda pada tepi: titik baru. Delete: menghapus.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Click a line across the RT, from outside to outside; right click.</source>
   <translation>Klik garis melintasi RT, dari luar ke luar; klik kanan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Click a place on the picture that you also find on the map: a corner, a crossing.</source>
   <translation>Klik tempat pada gambar yang juga Anda temukan di peta: sudut, persimpangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Click an RT that reaches beyond its kelurahan.</source>
   <translation>Klik RT yang melewati kelurahannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Click into an empty place that RT, or RT and the kelurahan boundary, enclose.</source>
   <translation>Klik tempat kosong yang dikelilingi RT, atau RT dan batas kelurahan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Click into the gap between RT.</source>
   <translation>Klik di dalam celah antar-RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Click the RT of the kawasan, then give it a name, or choose one to extend it.</source>
   <translation>Klik RT anggota kawasan, lalu beri nama, atau pilih nama yang ada untuk memperluasnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>Click the RT to merge. Chosen: {names}</source>
   <translation>Klik RT yang digabung. Terpilih: {names}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Click the RT to merge; a second click lets one go. Right click: merge.</source>
   <translation>Klik RT yang digabung; klik sekali lagi untuk melepas. Klik kanan: gabung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Click the RT whose polygon is wrong. An RT with records waits to be drawn again.</source>
   <translation>Klik RT yang poligonnya salah. RT yang berdata menunggu digambar lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Click the place of point {number} on QGIS's map, or type it.</source>
   <translation>Klik tempat titik {number} di peta QGIS, atau ketik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>Click the place. Esc ends.</source>
   <translation>Klik tempatnya. Esc mengakhiri.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>Click to leave it as it is in the office.</source>
   <translation>Klik untuk membiarkan seperti di kantor.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>Click to take the field's.</source>
   <translation>Klik untuk mengambil dari lapangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Close</source>
   <translation>Tutup</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/layers.py" />
   <source>Close it in other programs, check the folder's permission and the free space, and try again.</source>
   <translation>Tutup berkas itu di program lain, periksa izin folder dan ruang kosong, lalu coba lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>Close it in the spreadsheet program and try again.</source>
   <translation>Tutup di program lembar kerja lalu coba lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>Closed where the walk crosses its beginning; {metres} m are left off.</source>
   <translation>Tertutup di tempat jejak memotong awalnya; {metres} m dibuang.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>Closed where the walk passes its beginning; {metres} m are left off.</source>
   <translation>Tertutup di tempat jejak melewati awalnya; {metres} m dibuang.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>Closed: the ends are {metres} m apart.</source>
   <translation>Tertutup: kedua ujung berjarak {metres} m.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>Code</source>
   <translation>Kode</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>Code of the kelurahan ({system})</source>
   <translation>Kode kelurahan ({system})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_band.py" />
   <source>Code {code}</source>
   <translation>Kode {code}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>Code: {code}</source>
   <translation>Kode: {code}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/layers.py" />
   <source>Column</source>
   <translation>Kolom</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/matching_table.py" />
   <source>Column in the file</source>
   <translation>Kolom di berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Column matching (JSON)</source>
   <translation>Pencocokan kolom (JSON)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Column matchings</source>
   <translation>Pencocokan kolom</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>Column names from &amp;row</source>
   <translation>Nama kolom mulai ba&amp;ris</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Column with the na&amp;mes</source>
   <translation>Kolom na&amp;ma</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/matching.py" />
   <source>Column “{column}” is of parameter {parameter}, which this regulation does not have.</source>
   <translation>Kolom “{column}” untuk parameter {parameter}, yang tidak ada dalam peraturan ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/matching.py" />
   <source>Column “{column}” is taken as the verified area.</source>
   <translation>Kolom “{column}” dianggap sebagai luas verifikasi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/import_dialog.py" />
   <source>Columns</source>
   <translation>Kolom</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/matching_table.py" />
   <source>Columns not used: {names}</source>
   <translation>Kolom yang tidak dipakai: {names}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/matching.py" />
   <source>Columns “{first}” and “{second}” both seem to be {target}; the first is used.</source>
   <translation>Kolom “{first}” dan “{second}” sama-sama tampak sebagai {target}; yang dipakai kolom pertama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Compare</source>
   <translation>Bandingkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tracks.py" />
   <source>Compare that part with the satellite picture.</source>
   <translation>Bandingkan bagian itu dengan citra satelit.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_apply.py" />
   <source>Compare the package again.</source>
   <translation>Bandingkan lagi paketnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Compare their numbers on picture and map.</source>
   <translation>Bandingkan nomornya pada gambar dan pada peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>Compared with</source>
   <translation>Dibandingkan dengan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Compares what came back from the field with what was handed out and with the office of today. What only the field changed is taken, what only the office changed stays, what both changed to different values is a conflict.

CONFLICTS: report lists them and writes nothing while there are any; office leaves each as it is here; field takes the field's value and carries out its deletions. One by one they are decided in the window “Merge a field package”. A backup is made before, and all is one step in the history. Merging the same package again changes nothing.</source>
   <translation>Membandingkan yang kembali dari lapangan dengan yang dulu dibawa dan dengan data kantor sekarang. Yang hanya diubah di lapangan diambil, yang hanya diubah di kantor tetap, yang diubah di keduanya menjadi nilai berbeda adalah konflik.

CONFLICTS: report mendaftarnya dan tidak menulis apa pun selama masih ada; office membiarkan seperti di kantor; field mengambil nilai lapangan dan menjalankan penghapusannya. Satu per satu diputuskan di jendela “Gabungkan paket lapangan”. Cadangan dibuat lebih dulu, dan semuanya satu langkah dalam riwayat. Menggabungkan paket yang sama lagi tidak mengubah apa pun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Comparing {name}</source>
   <translation>Membandingkan {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Complete</source>
   <translation>Lengkap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>Complete records</source>
   <translation>Data lengkap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Compute &amp;scores</source>
   <translation>Hitung &amp;skor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/summary.py" />
   <source>Compute scores</source>
   <translation>Hitung nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/summary.py" />
   <source>Compute scores again</source>
   <translation>Hitung ulang nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>Compute scores and classes</source>
   <translation>Hitung skor dan tingkat kekumuhan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Compute scores and classes of all records</source>
   <translation>Hitung skor dan tingkat kekumuhan semua data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_data.py" />
   <source>Compute the scores first.</source>
   <translation>Hitung skornya lebih dahulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Computed at</source>
   <translation>Dihitung pada</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>Computing scores</source>
   <translation>Menghitung skor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Condition</source>
   <translation>Kondisi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Condition not recorded</source>
   <translation>Kondisi tidak tercatat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Conflict: changed in the field, deleted in the office.</source>
   <translation>Konflik: diubah di lapangan, dihapus di kantor.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Conflict: deleted in the field, changed in the office.</source>
   <translation>Konflik: dihapus di lapangan, diubah di kantor.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Conflict: field {field}, office {office}, before {before}.</source>
   <translation>Konflik: lapangan {field}, kantor {office}, semula {before}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Conflicts</source>
   <translation>Konflik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>Connected up to (m)</source>
   <translation>Bersambung hingga (m)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/forms.py" />
   <source>Considerations</source>
   <translation>Pertimbangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>Considerations and handling</source>
   <translation>Pertimbangan dan penanganan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/page_preview.py" />
   <source>Contents</source>
   <translation>Daftar isi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_overview.py" />
   <source>Contribution</source>
   <translation>Kontribusi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Control points (file)</source>
   <translation>Titik kontrol (berkas)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Control points (text)</source>
   <translation>Titik kontrol (teks)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>Convert the value in the file.</source>
   <translation>Ubah satuannya di berkas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_page.py" />
   <source>Coordinate &amp;system</source>
   <translation>&amp;Sistem koordinat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Coordinate system chosen from the place: {crs} {name}</source>
   <translation>Sistem koordinat dipilih dari lokasi: {crs} {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Coordinate system of map and result</source>
   <translation>Sistem koordinat peta dan hasil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Coordinate system of the source</source>
   <translation>Sistem koordinat sumber</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Coordinate system of the workspace</source>
   <translation>Sistem koordinat ruang kerja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>Coordinate system: {crs}.</source>
   <translation>Sistem koordinat: {crs}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Coordinates</source>
   <translation>Koordinat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Coordinates out of place</source>
   <translation>Koordinat di luar tempat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>Copies the base map of one kelurahan into a file in the workspace's folder, for days without a network.</source>
   <translation>Menyalin peta dasar satu kelurahan ke berkas di folder ruang kerja, untuk hari-hari tanpa jaringan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/photos.py" />
   <source>Copy it again from the phone or camera, or leave it out.</source>
   <translation>Salin lagi dari ponsel atau kamera, atau lewati.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/photos.py" />
   <source>Copy it again from the phone or camera.</source>
   <translation>Salin lagi dari ponsel atau kamera.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_return.py" />
   <source>Copy it from the tablet once more, with QField closed.</source>
   <translation>Salin lagi dari tablet, dengan QField ditutup.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/migrations.py" />
   <source>Copy it to a folder of your own and open it there.</source>
   <translation>Salin ke folder Anda sendiri, lalu buka di sana.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>Copy it to a folder of your own, for example in Documents, and open it there.</source>
   <translation>Salin ke folder Anda sendiri, misalnya di Dokumen, lalu buka di sana.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/archive.py" />
   <source>Copy only the table into a new workbook, or split it.</source>
   <translation>Salin tabelnya saja ke buku kerja baru, atau bagi menjadi beberapa berkas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/manifest.py" />
   <source>Copy the package from the tablet once more.</source>
   <translation>Salin lagi paket dari tablet.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/archive.py" />
   <source>Copy the table into a new workbook in the spreadsheet program and save that.</source>
   <translation>Salin tabelnya ke buku kerja baru di program lembar sebar lalu simpan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/editing.py" />
   <source>Copy the workspace to a folder of your own, for example in Documents.</source>
   <translation>Salin ruang kerja ke folder Anda sendiri, misalnya di Dokumen.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_apply.py" />
   <source>Copy them from the tablet into the folder “foto” beside the workspace.</source>
   <translation>Salin dari tablet ke folder “foto” di samping ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>Copying {count} photos</source>
   <translation>Menyalin {count} foto</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Corners</source>
   <translation>Geser titik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>Corners nearer than this to the line without them are left out.</source>
   <translation>Sudut yang jaraknya kurang dari ini terhadap garis tanpa sudut itu dibuang.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Corners nearer than this to the line without them are left out. 0 keeps every point.</source>
   <translation>Sudut yang jaraknya kurang dari ini terhadap garis tanpa sudut itu dibuang. 0 mempertahankan semua titik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>Correct it before you go on.</source>
   <translation>Perbaiki dulu sebelum melanjutkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_typed.py" />
   <source>Correct it in the entry dock, or undo it there.</source>
   <translation>Perbaiki di panel Isian, atau urungkan di sana.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/values.py" />
   <source>Correct it in the table and try again.</source>
   <translation>Perbaiki di tabel, lalu coba lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>Correct it with the vertex tool or “Fix geometries”.</source>
   <translation>Perbaiki dengan alat verteks atau “Perbaiki geometri”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>Correct the formula in the spreadsheet.</source>
   <translation>Perbaiki rumus di lembar kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>Correct the list, or name the kelurahan.</source>
   <translation>Perbaiki daftarnya, atau sebutkan kelurahannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>Correct the name in the layer or in the boundaries.</source>
   <translation>Perbaiki nama di layer atau di batas wilayah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>Correct the name in the table, or import its boundary.</source>
   <translation>Perbaiki namanya di tabel, atau impor batasnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>Correct the row in the file, or let it be repaired.</source>
   <translation>Perbaiki baris itu di berkas, atau pilih untuk diluruskan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>Correct the row in the file.</source>
   <translation>Perbaiki baris itu di berkas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>Correct the row, import the boundary of the other kelurahan, or choose which is meant.</source>
   <translation>Perbaiki barisnya, impor batas kelurahan yang lain itu, atau pilih mana yang dimaksud.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Cost</source>
   <translation>Biaya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Count what is lacking or broken. Write numbers only; the unit is printed.</source>
   <translation>Hitung yang kurang atau rusak. Tulis angkanya saja; satuannya sudah tercetak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>Count what is lacking or broken: households without safe water, metres of damaged road, not what is good.</source>
   <translation>Hitung yang kurang atau rusak: KK tanpa air aman, meter jalan rusak; bukan yang sudah baik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home_model.py" />
   <source>Counted</source>
   <translation>Terdata</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/legend.py" />
   <source>Counted but not drawn: {count} RT</source>
   <translation>Dihitung tetapi belum digambar: {count} RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Counted by</source>
   <translation>Petugas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Counted on</source>
   <translation>Tanggal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Counts of households or buildings that are broken numbers: shares were entered, not counts.</source>
   <translation>Jumlah KK atau bangunan berupa pecahan: yang diisi bagiannya, bukan jumlahnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Create &amp;workspace</source>
   <translation>B&amp;uat ruang kerja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Create a workspace</source>
   <translation>Buat ruang kerja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Create the workspace of a city</source>
   <translation>Buat ruang kerja sebuah kota</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Creating {name}</source>
   <translation>Membuat {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Cut at the boundary</source>
   <translation>Potong di batas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Cut from {rt}</source>
   <translation>Potong dari {rt}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Cut off</source>
   <translation>Potong</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Cut off what lies outside the kelurahan</source>
   <translation>Potong bagian di luar kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Cut the picture to the sheet, add points near its edges, or choose a simpler transform.</source>
   <translation>Potong gambar sebatas lembarnya, tambah titik dekat tepi, atau pilih transformasi yang lebih sederhana.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>Cutting out the data</source>
   <translation>Memotong data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Damaged</source>
   <translation>Rusak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>Date</source>
   <translation>Tanggal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Date on the sheets</source>
   <translation>Tanggal pada lembar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Day of the export</source>
   <translation>Tanggal ekspor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_apply.py" />
   <source>Decide each, or leave it explicitly as it is in the office.</source>
   <translation>Putuskan masing-masing, atau biarkan dengan tegas seperti di kantor.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Decide it in the window “Merge a field package”, or run again with CONFLICTS office or field.</source>
   <translation>Putuskan di jendela “Gabungkan paket lapangan”, atau jalankan lagi dengan CONFLICTS office atau field.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Decimal slip</source>
   <translation>Salah letak koma</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/repair_panel.py" />
   <source>Decision</source>
   <translation>Keputusan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Degrees, minutes, seconds</source>
   <translation>Derajat, menit, detik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Delete one of them, or set it anew.</source>
   <translation>Hapus salah satu, atau tetapkan lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>Delete the records that belong to it first.</source>
   <translation>Hapus dahulu data yang menjadi bagiannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Deleted in the field; unchanged in the office.</source>
   <translation>Dihapus di lapangan; tidak berubah di kantor.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Deletions to decide</source>
   <translation>Penghapusan yang perlu diputuskan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>Details</source>
   <translation>Rincian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Direction</source>
   <translation>Arah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>Discard</source>
   <translation>Buang</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>District (kecamatan)</source>
   <translation>Kecamatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>District, SIM KOTAKU code</source>
   <translation>Kecamatan, kode SIM KOTAKU</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>Double click a row: the column names begin there.</source>
   <translation>Klik ganda sebuah baris: nama kolom dimulai di situ.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home.py" />
   <source>Double-click a kelurahan to see it on the map.</source>
   <translation>Klik ganda sebuah kelurahan untuk melihatnya di peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>Double-click to type another value.</source>
   <translation>Klik ganda untuk mengetik nilai lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>Download a form to fill in</source>
   <translation>Unduh format isian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>Download them with the submissions and take them in with “From the field”.</source>
   <translation>Unduh bersama kirimannya, lalu masukkan lewat “Dari lapangan”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Drain</source>
   <translation>Drainase</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Drains</source>
   <translation>Drainase</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Drains imported</source>
   <translation>Drainase diimpor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Draw</source>
   <translation>Gambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Draw RT, kawasan and networks</source>
   <translation>Gambar RT, kawasan, dan jaringan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Draw a drain, in the condition chosen below</source>
   <translation>Gambar drainase dengan kondisi yang dipilih di bawah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Draw a kawasan kumuh freely</source>
   <translation>Gambar kawasan kumuh dengan bebas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Draw a road, in the condition chosen below</source>
   <translation>Gambar jalan dengan kondisi yang dipilih di bawah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Draw in {layer}</source>
   <translation>Gambar di {layer}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>Draw it, or give the right polygon this RT/RW.</source>
   <translation>Gambar poligonnya, atau beri RT/RW ini pada poligon yang benar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>Draw it: choose this RT in the drawing panel.</source>
   <translation>Gambarlah: pilih RT ini di panel Gambar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Draw kawasan {name}</source>
   <translation>Gambar kawasan {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>Draw or import the RT first.</source>
   <translation>Gambar atau impor RT lebih dulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/kawasan.py" />
   <source>Draw the RT, or choose others.</source>
   <translation>Gambar RT-nya, atau pilih yang lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Draw the line differently, or merge the two RT.</source>
   <translation>Gambar garisnya dengan cara lain, atau gabungkan kedua RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Draw the outline of a building</source>
   <translation>Gambar batas bangunan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Draw the outline of an RT</source>
   <translation>Gambar batas sebuah RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tracks.py" />
   <source>Draw the polygon by hand along the track.</source>
   <translation>Gambar poligon dengan tangan mengikuti jejak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Draw them first.</source>
   <translation>Gambar dahulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Draw {name}</source>
   <translation>Gambar {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Drawing tools</source>
   <translation>Alat gambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>Drawn</source>
   <translation>Digambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Drawn area</source>
   <translation>Luas gambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Drawn area (ha)</source>
   <translation>Luas gambar (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Drawn freely</source>
   <translation>Digambar bebas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>Drawn freely, {area} ha. It does not follow its RT.</source>
   <translation>Digambar bebas, {area} ha. Tidak mengikuti RT-nya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Drawn twice</source>
   <translation>Digambar dua kali</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/legend.py" />
   <source>Drawn without a valid RT number, not counted: {count}</source>
   <translation>Digambar tanpa nomor RT yang sah, tidak dihitung: {count}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Drawn, verified and SK area differ by more than</source>
   <translation>Luas gambar, verifikasi, dan SK berbeda lebih dari</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Duplicate RT</source>
   <translation>RT ganda</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/control_points.py" />
   <source>Each line needs four numbers: two on the picture and two on the map.</source>
   <translation>Setiap baris memerlukan empat angka: dua pada gambar dan dua pada peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Each sheet as a vector PDF with coordinates, in a folder.</source>
   <translation>Setiap lembar sebagai PDF vektor berkoordinat, dalam folder.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Edited in QGIS or in the field</source>
   <translation>Diedit di QGIS atau di lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Ended</source>
   <translation>Selesai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Ends meet within (m)</source>
   <translation>Ujung bertemu dalam (m)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>Enter what was counted, not its share.</source>
   <translation>Isikan jumlah yang dihitung, bukan persennya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Entered</source>
   <translation>Sudah diketik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Entry</source>
   <translation>Isian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>Entry {rt} {year}</source>
   <translation>Isian {rt} {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Erase</source>
   <translation>Hapus</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Erase {count} RT</source>
   <translation>Hapus gambar {count} RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>Error</source>
   <translation>Kesalahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Errors ({count})</source>
   <translation>Kesalahan ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>Errors found</source>
   <translation>Kesalahan ditemukan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Everybody</source>
   <translation>Semua orang</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Everything still undecided stays as it is in the office.</source>
   <translation>Semua yang belum diputuskan tetap seperti di kantor.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/matching_table.py" />
   <source>Examples</source>
   <translation>Contoh isi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Excel form, paper form or ODK form for a kelurahan</source>
   <translation>Format Excel, formulir kertas, atau formulir ODK untuk satu kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>Excel, ODS or CSV: choose with the button on the right</source>
   <translation>Excel, ODS, atau CSV: pilih dengan tombol di kanan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>Excel: areas, buildings, people and lengths stand in their cells, to be corrected. Paper: all figures of the latest record are printed small beside the boxes.</source>
   <translation>Excel: luas, bangunan, jiwa, dan panjang sudah terisi, tinggal dikoreksi. Kertas: semua angka dari data terakhir dicetak kecil di samping kotak isian.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>Export a form for ODK and Kobo (XLSForm)</source>
   <translation>Ekspor formulir ODK dan Kobo (XLSForm)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>Export a form to fill in (Excel, paper)</source>
   <translation>Ekspor format isian (Excel, kertas)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/album_runner.py" />
   <source>Export again: it goes on with the next page.</source>
   <translation>Ekspor lagi: pekerjaan dilanjutkan dari halaman berikutnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/vector_files.py" />
   <source>Export it again from the device or app.</source>
   <translation>Ekspor lagi dari alat atau aplikasi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Export la&amp;yers…</source>
   <translation>Ekspor la&amp;yer…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>Export layers</source>
   <translation>Ekspor layer</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Export layers: GeoPackage, shapefile, GeoJSON, KMZ</source>
   <translation>Ekspor layer: GeoPackage, shapefile, GeoJSON, KMZ</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/map_dialog.py" />
   <source>Export maps</source>
   <translation>Ekspor peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/vector_files.py" />
   <source>Export single tracks or a smaller area.</source>
   <translation>Ekspor jejak satu per satu atau daerah yang lebih kecil.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/profile_algs.py" />
   <source>Export slum profiles (PDF)</source>
   <translation>Ekspor profil kumuh (PDF)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Export the SK list (Excel)</source>
   <translation>Ekspor daftar SK (Excel)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Export the SK list and the sums as an Excel file</source>
   <translation>Ekspor daftar SK dan rekapitulasi sebagai berkas Excel</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Export the map album (PDF)</source>
   <translation>Ekspor album peta (PDF)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>Export the submissions again, as JSON or CSV.</source>
   <translation>Ekspor ulang kirimannya sebagai JSON atau CSV.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>Export the submissions of the form, as JSON or CSV.</source>
   <translation>Ekspor kiriman formulir sebagai JSON atau CSV.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/web_algs.py" />
   <source>Export the web map (HTML)</source>
   <translation>Ekspor peta web (HTML)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Facilitator</source>
   <translation>Fasilitator</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Facts of the RT</source>
   <translation>Data umum RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>Feature</source>
   <translation>Objek</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>Fewer corners</source>
   <translation>Kurangi sudut</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/matching_table.py" />
   <source>Field</source>
   <translation>Isian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Field data</source>
   <translation>Lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>Field files</source>
   <translation>Berkas lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Field package</source>
   <translation>Paket lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Field package merged</source>
   <translation>Paket lapangan digabungkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>Field package of {names}: {rt} RT, {records} records, {photos} photos.</source>
   <translation>Paket lapangan {names}: {rt} RT, {records} data, {photos} foto.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/project.py" />
   <source>Field survey</source>
   <translation>Survei lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Figure</source>
   <translation>Angka</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>Figures</source>
   <translation>Angka</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Figures in wrong columns</source>
   <translation>Angka di kolom yang salah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Figures of this area</source>
   <translation>Angka wilayah ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/import_dialog.py" />
   <source>File</source>
   <translation>Berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>File &amp;name</source>
   <translation>&amp;Nama berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Files</source>
   <translation>Berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>Files from the field</source>
   <translation>Berkas dari lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/field_files.py" />
   <source>Files of this kind are not read here.</source>
   <translation>Jenis berkas ini tidak dibaca di sini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Fill a gap</source>
   <translation>Isi celah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Fill gap</source>
   <translation>Isi celah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>Fill in NAME.</source>
   <translation>Isi NAME.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>Fill in RT, for example 1/2; 3/2.</source>
   <translation>Isi RT, misalnya 1/2; 3/2.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>Fill in the column with the kelurahan, or choose it.</source>
   <translation>Isi kolom kelurahan, atau pilih kolomnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Fill in the records of the RT, scored as you type</source>
   <translation>Isi data RT; nilainya langsung terlihat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_workbook.py" />
   <source>Fill in the white cells. Blank: not counted yet. 0: counted, and there is none. Coloured cells fill themselves.</source>
   <translation>Isi sel putih. Kosong: belum dihitung. 0: sudah dihitung dan memang tidak ada. Sel berwarna terisi sendiri.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>Fill in what shall stand on every sheet, then export. What stays empty is left for a pen.</source>
   <translation>Isi yang harus tercetak di setiap lembar, lalu ekspor. Yang dibiarkan kosong dapat ditulis tangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>Fill it in, in the form of the RT.</source>
   <translation>Isilah di formulir RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/assess.py" />
   <source>Fill it in, or choose another area in the settings of the workspace.</source>
   <translation>Isi luas itu, atau pilih luas lain dalam pengaturan ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/inspection.py" />
   <source>Fill the figures in, or say that blanks count as 0.</source>
   <translation>Isi angkanya, atau nyatakan bahwa yang kosong dihitung 0.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Find and repair faults of the drawing</source>
   <translation>Temukan dan perbaiki kesalahan gambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>Find out whether a figure or the class is wrong.</source>
   <translation>Cari tahu yang salah angkanya atau kelasnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>Find out whether the volume, its denominator or the percent is wrong.</source>
   <translation>Cari tahu mana yang salah: volume, penyebut, atau persennya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>Find out which is right; none of the three is changed for you.</source>
   <translation>Cari tahu mana yang benar; tidak satu pun diubah otomatis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>Find out which year is right, or say in the notes why it changed.</source>
   <translation>Cari tahu tahun mana yang benar, atau jelaskan perubahannya di catatan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/suspicion_algs.py" />
   <source>Find suspicious figures</source>
   <translation>Cari angka yang mencurigakan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>Findings</source>
   <translation>Temuan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>Findings ({count})</source>
   <translation>Temuan ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Findings left</source>
   <translation>Temuan tersisa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Findings repaired</source>
   <translation>Temuan diperbaiki</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Findings repaired: {done}, polygons changed: {changed}, findings left: {left}.</source>
   <translation>Temuan diperbaiki: {done}, poligon berubah: {changed}, temuan tersisa: {left}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>Findings written to {file}: {count}.</source>
   <translation>Temuan ditulis ke {file}: {count}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Finished pages kept for the next time: {count}.</source>
   <translation>{count} halaman yang sudah jadi disimpan untuk berikutnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Folder</source>
   <translation>Folder</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>Folder for the sample workspace</source>
   <translation>Folder untuk ruang kerja contoh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>Folder with photos and tracks</source>
   <translation>Folder foto dan jejak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>For a flat scan of a true-to-scale map: only turned, moved and scaled.</source>
   <translation>Untuk hasil pindai datar dari peta berskala: hanya diputar, digeser, dan diskalakan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>For a flat scan whose paper has stretched in one direction.</source>
   <translation>Untuk hasil pindai datar yang kertasnya memuai ke satu arah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>For a layer; a workspace is repaired in its file.</source>
   <translation>Untuk layer; ruang kerja diperbaiki langsung di berkasnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>For a sheet photographed at a slant. The usual choice for phone photos.</source>
   <translation>Untuk lembar yang difoto miring. Pilihan biasa untuk foto ponsel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>For a sheet that is slightly bent or curled. Needs points all over.</source>
   <translation>Untuk lembar yang sedikit melengkung. Perlu titik di seluruh lembar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>For a sketch drawn by hand without scale: bends so that every point fits exactly.</source>
   <translation>Untuk sketsa tangan tanpa skala: dibengkokkan sehingga setiap titik tepat.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>For a source in which latitude stands where longitude should.</source>
   <translation>Untuk sumber yang lintangnya berada di tempat bujur.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>For a strongly bent sheet. Needs many points, also along the edges.</source>
   <translation>Untuk lembar yang sangat melengkung. Perlu banyak titik, juga di sepanjang tepi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>For a table that gives percents in place of volumes; otherwise such cells are refused.</source>
   <translation>Untuk tabel yang berisi persen, bukan volume; bila tidak, sel itu ditolak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>For drawing programs, in a folder.</source>
   <translation>Untuk program gambar, dalam folder.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>For example RT004-RW002</source>
   <translation>Misalnya RT004-RW002</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>For “classes”: RT with a road or drain between them still belong together.</source>
   <translation>Untuk “classes”: RT yang dipisah jalan atau saluran masih dianggap satu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>For “list”. A kawasan of this name is extended.</source>
   <translation>Untuk “list”. Kawasan dengan nama ini diperluas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>For “list”: any spelling, for example RT001-RW002; 3/2.</source>
   <translation>Untuk “list”: ejaan apa pun, misalnya RT001-RW002; 3/2.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>For “list”: where these RT are. Needed when several kelurahan have such RT.</source>
   <translation>Untuk “list”: tempat RT itu. Perlu bila beberapa kelurahan punya RT tersebut.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_workbook.py" />
   <source>Form</source>
   <translation>Isian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>Form for {count} RT written to {file}.</source>
   <translation>Formulir untuk {count} RT dibuat: {file}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>Form written: {name}</source>
   <translation>Formulir dibuat: {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>Formats</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Forms</source>
   <translation>Formulir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Forms for counting, and what comes back</source>
   <translation>Formulir pendataan, dan yang kembali</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Found at what was just changed: {count}.</source>
   <translation>Temuan pada yang baru diubah: {count}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>Free some space and try again.</source>
   <translation>Kosongkan sebagian ruang, lalu coba lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>From p&amp;aper…</source>
   <translation>Dari &amp;kertas…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>From the &amp;field…</source>
   <translation>Dari &amp;lapangan…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>From the field</source>
   <translation>Dari lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>From the field: {new} new records, {changed} changed ({cells} values). {kept} values changed only in the office stay.</source>
   <translation>Dari lapangan: {new} data baru, {changed} berubah ({cells} nilai). {kept} nilai yang hanya diubah di kantor tetap.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/layers.py" />
   <source>Full name</source>
   <translation>Nama lengkap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Funding</source>
   <translation>Sumber dana</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Further &amp;sources, with year</source>
   <translation>&amp;Sumber lain, dengan tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Gap</source>
   <translation>Celah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Gap at the boundary: RT cover at least</source>
   <translation>Celah di batas: RT menutupi sedikitnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>Gap of {area} ha ({square} m²)</source>
   <translation>Celah {area} ha ({square} m²)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Gap: largest filled without asking</source>
   <translation>Celah: terbesar yang diisi tanpa bertanya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Gap: smallest that counts</source>
   <translation>Celah: terkecil yang dihitung</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>GeoPDF with layers</source>
   <translation>GeoPDF berlayer</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Georeference a sketch or scan</source>
   <translation>Georeferensi sketsa atau hasil pindai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Georeferenced picture</source>
   <translation>Gambar tergeoreferensi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Give an empty place to the RT beside it</source>
   <translation>Berikan tempat kosong kepada RT di sampingnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>Give every column a name in one row above the records.</source>
   <translation>Beri nama setiap kolom dalam satu baris di atas catatan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/sheets.py" />
   <source>Give every row its own number.</source>
   <translation>Isi angka di setiap baris.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/geopackage.py" />
   <source>Give it as EPSG:&lt;code&gt;, for example EPSG:32748 (WGS 84 / UTM zone 48S).</source>
   <translation>Tulis sebagai EPSG:&lt;kode&gt;, misalnya EPSG:32748 (WGS 84 / zona UTM 48S).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>Give it, or choose the column that holds it.</source>
   <translation>Isikan namanya, atau pilih kolom yang memuatnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>Give one of them its true RT/RW, or merge them if they are one RT.</source>
   <translation>Isi RT/RW yang benar, atau gabungkan bila keduanya satu RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Give the control points either as a file or as text.</source>
   <translation>Berikan titik kontrol sebagai berkas atau sebagai teks, salah satu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Give the name as it stands in the workspace, or the area id.</source>
   <translation>Tulis nama seperti di ruang kerja, atau id wilayahnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>Give the others their own RT/RW in the workspace.</source>
   <translation>Beri RT/RW masing-masing pada poligon lainnya di ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Give the record the values of the version on the left, as a new step.</source>
   <translation>Mengisi data ini dengan angka versi kiri, sebagai langkah baru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/shares.py" />
   <source>Give the volume that was counted.</source>
   <translation>Isikan volume hasil pendataan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_data.py" />
   <source>Give them their RT/RW and make the form again.</source>
   <translation>Isi RT/RW-nya, lalu buat formulir lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/sketches.py" />
   <source>Give this one another name.</source>
   <translation>Beri nama lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Give to {rt}</source>
   <translation>Berikan ke {rt}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Good</source>
   <translation>Baik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Government of {city}</source>
   <translation>Pemerintah {city}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>Greyed are maps whose terms do not permit copies.</source>
   <translation>Yang kelabu adalah peta yang ketentuannya tidak mengizinkan salinan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Grid</source>
   <translation>Grid</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Grid: geographic (degrees, minutes, seconds), every {interval}″</source>
   <translation>Grid: geografis (derajat, menit, detik), selang {interval}″</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Grid: metres in the projection, every {interval} m</source>
   <translation>Grid: meter pada proyeksi, selang {interval} m</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Ground between RT, or up to the kelurahan's boundary, that no RT covers. The repair gives it to the RT with the longest common boundary.</source>
   <translation>Tanah di antara RT, atau sampai batas kelurahan, yang tidak masuk RT mana pun. Perbaikan memberikannya ke RT dengan batas bersama terpanjang.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>Guide</source>
   <translation>Petunjuk</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>HH</source>
   <translation>KK</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>Have the figures moved back, or correct the row in the source.</source>
   <translation>Geser kembali angkanya, atau betulkan barisnya di sumber.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Head of the RT</source>
   <translation>Ketua RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>Header copied from {year}</source>
   <translation>Data umum disalin dari {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Header differs between years</source>
   <translation>Data umum berbeda antartahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>Header of the record</source>
   <translation>Data umum RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_tables.py" />
   <source>Hectares per class</source>
   <translation>Hektare per kelas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Hel&amp;p</source>
   <translation>B&amp;antuan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>Helmert (turn and scale)</source>
   <translation>Helmert (putar dan skala)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Help</source>
   <translation>Bantuan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/helpful_dock.py" />
   <source>Help (F1)</source>
   <translation>Bantuan (F1)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>History</source>
   <translation>Riwayat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Home</source>
   <translation>Beranda</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/kmz.py" />
   <source>Households</source>
   <translation>Kepala keluarga</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Households and buildings odd</source>
   <translation>KK dan bangunan janggal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Households and people odd</source>
   <translation>KK dan penduduk janggal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/tolerance_box.py" />
   <source>How far apart the two ends of a track may be and still meet.</source>
   <translation>Jarak terjauh kedua ujung jejak yang masih dianggap bertemu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/control_point_table.py" />
   <source>How far the fit of the other points misses this one</source>
   <translation>Seberapa jauh transformasi dari titik-titik lain meleset dari titik ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/control_point_table.py" />
   <source>How far the transform misses this point</source>
   <translation>Seberapa jauh transformasi meleset dari titik ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>How to fill in this form</source>
   <translation>Cara mengisi format ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Ideal drainage length</source>
   <translation>Panjang drainase ideal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Ideal road length</source>
   <translation>Panjang jalan ideal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/text_tables.py" />
   <source>If letters look wrong, save it as “CSV UTF-8”.</source>
   <translation>Jika huruf tampak salah, simpan sebagai “CSV UTF-8”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>If people live there draw the missing RT; else say which RT it belongs to.</source>
   <translation>Bila ada yang tinggal di sana, gambar RT yang kurang; bila tidak, tentukan masuk RT mana.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>If the earlier one is right, delete the later one from the export.</source>
   <translation>Jika yang lebih dulu yang benar, hapus kiriman yang kemudian dari berkas ekspor.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Imagery</source>
   <translation>Citra</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Imagery: {source}</source>
   <translation>Citra: {source}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Import</source>
   <translation>Impor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Import &amp;RT polygons…</source>
   <translation>Impor poligon &amp;RT…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Import &amp;boundaries…</source>
   <translation>Impor &amp;batas wilayah…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/import_dialog.py" />
   <source>Import RT polygons</source>
   <translation>Impor poligon RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Import RT polygons from a layer</source>
   <translation>Impor poligon RT dari sebuah layer</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Import base&amp;line…</source>
   <translation>Impor base&amp;line…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/summary.py" />
   <source>Import baseline</source>
   <translation>Impor baseline</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/import_window.py" />
   <source>Import baseline records</source>
   <translation>Impor data baseline</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Import baseline records from Excel or CSV</source>
   <translation>Impor data baseline dari Excel atau CSV</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/import_dialog.py" />
   <source>Import boundaries</source>
   <translation>Impor batas wilayah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web.py" />
   <source>Import boundaries or RT polygons first. Tables can be exported without them.</source>
   <translation>Impor batas wilayah atau poligon RT terlebih dahulu. Tabel dapat diekspor tanpa keduanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Import boundaries, RT or a baseline</source>
   <translation>Impor batas, RT, atau baseline</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/layers.py" />
   <source>Import it as a baseline.</source>
   <translation>Impor sebagai baseline.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Import kelurahan boundaries from a layer</source>
   <translation>Impor batas kelurahan dari sebuah layer</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_cut.py" />
   <source>Import or draw the RT first.</source>
   <translation>Impor atau gambar RT lebih dulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/assess.py" />
   <source>Import or enter a baseline first.</source>
   <translation>Impor atau isi baseline dahulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>Import or fill in its baseline.</source>
   <translation>Impor atau isi baseline-nya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>Import the baseline first.</source>
   <translation>Impor baseline lebih dahulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/shares.py" />
   <source>Import the table with the RT headers first, or give the volume.</source>
   <translation>Impor dahulu tabel data umum RT, atau isikan volumenya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>Import the table with the years first, or say of which year these are.</source>
   <translation>Impor dahulu tabel yang memuat tahun, atau tentukan tahunnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/import_dialog.py" />
   <source>Importing {name}</source>
   <translation>Mengimpor {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>In a worse class</source>
   <translation>Kelas memburuk</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>In brackets: how much larger or smaller the drawn area is.</source>
   <translation>Persen: selisih luas gambar terhadap angka ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>In metres, as the workspace's.</source>
   <translation>Dalam meter, seperti milik ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/profile_algs.py" />
   <source>In place of one PDF, a folder of its name with a PDF per area.</source>
   <translation>Sebagai ganti satu PDF: folder dengan nama itu, berisi satu PDF per wilayah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>In place of the choice above: names of kelurahan and kawasan, kota for the city, rw:&lt;kelurahan id&gt;/002 …, separated by commas.</source>
   <translation>Sebagai ganti pilihan di atas: nama kelurahan dan kawasan, kota untuk seluruh kota, rw:&lt;id kelurahan&gt;/002 …, dipisahkan koma.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/columns.py" />
   <source>In record {record} the column {column} holds “{value}”, which is not a number.</source>
   <translation>Pada data ke-{record}, kolom {column} berisi “{value}”, bukan angka.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>In the SK</source>
   <translation>Dalam SK</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>In the field</source>
   <translation>Lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>In the office</source>
   <translation>Kantor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>In the table</source>
   <translation>Di tabel</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/names_page.py" />
   <source>In the workspace it is</source>
   <translation>Di ruang kerja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Incomplete</source>
   <translation>Belum lengkap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>Incomplete records</source>
   <translation>Data belum lengkap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Incomplete: not counted are {codes}. There is no class until they are filled in.</source>
   <translation>Belum lengkap: {codes} belum didata. Belum ada kelas sebelum diisi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Index of sheets</source>
   <translation>Indeks lembar peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/contents_page.py" />
   <source>Index of sheets: first page of each kelurahan</source>
   <translation>Indeks lembar: halaman pertama tiap kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/project.py" />
   <source>Infrastructure</source>
   <translation>Infrastruktur</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/store.py" />
   <source>Install QGIS from its standalone installer, which carries it, or ask your administrator.</source>
   <translation>Pasang QGIS dari pemasang mandirinya, yang sudah memuatnya, atau hubungi administrator Anda.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/require.py" />
   <source>Install it (OSGeo4W: python3-{package}; Debian: apt install python3-{package}).</source>
   <translation>Pasang dahulu (OSGeo4W: python3-{package}; Debian: apt install python3-{package}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/spreadsheet.py" />
   <source>Install it (for example: apt install python3-openpyxl) and try again.</source>
   <translation>Pasang paket itu (misalnya: apt install python3-openpyxl), lalu coba lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_page.py" />
   <source>Install the plugin again.</source>
   <translation>Pasang ulang plugin.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Instead of a file: x y mapX mapY for each point, | or a new line between points.</source>
   <translation>Sebagai ganti berkas: x y petaX petaY untuk setiap titik, | atau baris baru di antara titik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Intervention id</source>
   <translation>Id kegiatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/forms.py" />
   <source>Interventions</source>
   <translation>Kegiatan penanganan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Interventions imported</source>
   <translation>Kegiatan diimpor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Interventions up to {year}: {count}, Rp {cost}</source>
   <translation>Kegiatan sampai {year}: {count}, Rp {cost}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Invalid geometry</source>
   <translation>Geometri tidak sah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Invalid outline: repaired when the area changes by at most</source>
   <translation>Geometri tidak sah: diperbaiki bila luas berubah paling banyak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_desk.py" />
   <source>Invalid polygons: {names}. Repair them first (dock “Check”): beside them overlaps could stay unseen.</source>
   <translation>Poligon tidak sah: {names}. Perbaiki dahulu (panel “Periksa”): di sampingnya tumpang tindih bisa tidak terlihat.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>It becomes a new step, which can itself be undone.</source>
   <translation>Pembatalan ini menjadi langkah baru, yang juga bisa dibatalkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>It decides what is counted and how it is scored.</source>
   <translation>Menentukan apa yang didata dan bagaimana dinilai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/recovery.py" />
   <source>It has been changed since; look at both.</source>
   <translation>Sudah diubah sesudahnya; bandingkan keduanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/found.py" />
   <source>It has no geometry and is left out: {names}.</source>
   <translation>Tidak punya geometri dan dilewati: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/found.py" />
   <source>It has no usable position: {names}.</source>
   <translation>Tidak punya posisi yang dapat dipakai: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/recovery.py" />
   <source>It is in the workspace already.</source>
   <translation>Sudah ada di ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/pending.py" />
   <source>It is in {count} pieces.</source>
   <translation>Terdiri atas {count} bagian.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>It is left as it is: other records belong to it, or another one has taken its place.</source>
   <translation>Dibiarkan apa adanya: ada data lain yang bergantung padanya, atau tempatnya sudah diisi data lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>It is listed either way.</source>
   <translation>Tetap dicantumkan dalam daftar temuan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/settling.py" />
   <source>It is not deleted: {count} records of the office still belong to it.</source>
   <translation>Tidak dihapus: {count} data di kantor masih terkait dengannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/migrations.py" />
   <source>It is open for reading only; update the plugin to change it.</source>
   <translation>Hanya dibuka untuk dibaca; perbarui plugin untuk mengubahnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/migrations.py" />
   <source>It is unchanged. A copy lies in {backup}; please report this.</source>
   <translation>Ruang kerja tidak berubah. Salinannya ada di {backup}; mohon laporkan hal ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/found.py" />
   <source>It lies far away from the city of this workspace, at {x}, {y}: {names}.</source>
   <translation>Letaknya jauh dari kota ruang kerja ini, di {x}, {y}: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/autosave.py" />
   <source>It lies in the folder “cadangan” beside the workspace.</source>
   <translation>Tersimpan di folder “cadangan” di samping ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/settling.py" />
   <source>It refers to a record that the office does not have; it is not taken.</source>
   <translation>Terkait dengan data yang tidak ada di kantor; tidak diambil.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Its name. Left empty: the whole city.</source>
   <translation>Namanya. Bila kosong: seluruh kota.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Its tracks and routes are read; used when no layer is chosen.</source>
   <translation>Jejak dan rutenya dibaca; dipakai bila tidak ada layer yang dipilih.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>JPG, PNG, TIFF or the first page of a PDF; photos are turned upright.</source>
   <translation>JPG, PNG, TIFF, atau halaman pertama PDF; foto ditegakkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Joined from its RT</source>
   <translation>Gabungan RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>Joins RT polygons into slum areas (kawasan kumuh) that follow their RT.

update: joins every kawasan again that follows its RT. list: makes the kawasan NAME from the RT in RT (keys separated by semicolons, in KELURAHAN), or extends it. classes: makes one kawasan per connected group of RT of a kelurahan that are slum in YEAR and belong to no kawasan yet.

A backup is made first; “only check” writes nothing.</source>
   <translation>Menggabungkan poligon RT menjadi kawasan kumuh yang mengikuti RT-nya.

update: menggabungkan lagi setiap kawasan yang mengikuti RT-nya. list: membuat kawasan NAME dari RT dalam RT (kunci dipisah titik koma, di KELURAHAN), atau memperluasnya. classes: membuat satu kawasan untuk setiap kelompok RT yang bersambung di satu kelurahan, yang kumuh pada YEAR dan belum punya kawasan.

Cadangan dibuat dahulu; “hanya periksa” tidak menulis apa pun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/suspicion_algs.py" />
   <source>Judge only the records of this year. Left empty: all years.</source>
   <translation>Hanya menilai data tahun ini. Bila kosong: semua tahun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Just changed: nothing found.</source>
   <translation>Baru diubah: tidak ada temuan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>KOTAKU</source>
   <translation>KOTAKU</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>KOTAKU – History</source>
   <translation>KOTAKU – Riwayat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Kawasan</source>
   <translation>Kawasan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Kawasan built</source>
   <translation>Kawasan dibentuk</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Kawasan differs from its RT</source>
   <translation>Kawasan tidak cocok dengan RT-nya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Kawasan differs from its RT by more than</source>
   <translation>Kawasan berbeda dari RT-nya lebih dari</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Kawasan id</source>
   <translation>Id kawasan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Kawasan kumuh</source>
   <translation>Kawasan kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>Kawasan made or changed</source>
   <translation>Kawasan dibuat atau diubah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>Kawasan without a name {number}</source>
   <translation>Kawasan tanpa nama {number}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Kawasan {name}</source>
   <translation>Kawasan {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Kecamatan {name}</source>
   <translation>Kecamatan {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>Keeps the polygon; the check lists it as an RT without a number.</source>
   <translation>Poligon disimpan; Periksa mencatatnya sebagai RT tanpa nomor.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Keeps this matching: it is offered when such a header comes again.</source>
   <translation>Menyimpan pencocokan ini: ditawarkan bila judul kolom seperti ini datang lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Kelurahan</source>
   <translation>Kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Kelurahan (several with commas)</source>
   <translation>Kelurahan (beberapa dipisah koma)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Kelurahan and their slum area</source>
   <translation>Kelurahan dan luas kumuhnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Kelurahan boundaries</source>
   <translation>Batas kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/looks.py" />
   <source>Kelurahan boundary</source>
   <translation>Batas kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_summary.py" />
   <source>Kelurahan side by side</source>
   <translation>Perbandingan kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>Kelurahan whose RT are entered</source>
   <translation>Kelurahan yang RT-nya diisi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Kelurahan {name}</source>
   <translation>Kelurahan {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/plan.py" />
   <source>Kelurahan {name} has no drawn RT and gets no sheet.</source>
   <translation>Kelurahan {name} belum memiliki RT yang digambar sehingga tidak mendapat lembar peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/areas.py" />
   <source>Kelurahan “{name}” is not in the workspace; it is made without a boundary.</source>
   <translation>Kelurahan “{name}” belum ada di ruang kerja; dibuat tanpa batas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Kelurahan, SIM KOTAKU code</source>
   <translation>Kelurahan, kode SIM KOTAKU</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Kelurahan: choose a boundary file</source>
   <translation>Kelurahan: pilih berkas batas wilayah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>Kemendagri code</source>
   <translation>Kode Kemendagri</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Kept as they are: {count}.</source>
   <translation>Dibiarkan apa adanya: {count}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Kept as “{name}”: it is offered when such a header comes again.</source>
   <translation>Tersimpan sebagai “{name}”: ditawarkan bila judul kolom seperti ini datang lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Kept in the workspace and printed on every sheet.</source>
   <translation>Disimpan di ruang kerja dan dicetak di setiap lembar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Kept m&amp;atching</source>
   <translation>Pencocokan te&amp;rsimpan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Kept without a key</source>
   <translation>Disimpan tanpa kunci RT/RW</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Key</source>
   <translation>Kunci</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>Kind</source>
   <translation>Jenis</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>Known from a table: the polygon goes to it.</source>
   <translation>Sudah dikenal dari tabel: poligon menjadi miliknya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>La&amp;yer in the file</source>
   <translation>La&amp;yer dalam berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Land legality</source>
   <translation>Legalitas lahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Land status</source>
   <translation>Status lahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Land tenure is clear</source>
   <translation>Status penguasaan lahan jelas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Language</source>
   <translation>Bahasa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>Language of the output</source>
   <translation>Bahasa keluaran</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/page_preview.py" />
   <source>Larger</source>
   <translation>Perbesar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/readout.py" />
   <source>Larger than {limit} ha.</source>
   <translation>Lebih besar dari {limit} ha.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Largest residual in metres</source>
   <translation>Residu terbesar dalam meter</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Largest that fits</source>
   <translation>Terbesar yang muat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Last 24 hours</source>
   <translation>24 jam terakhir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Last 30 days</source>
   <translation>30 hari terakhir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Last 365 days</source>
   <translation>365 hari terakhir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Last 7 days</source>
   <translation>7 hari terakhir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Latitude (°)</source>
   <translation>Lintang (°)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Layer in the file</source>
   <translation>Layer dalam berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Layer with one polygon per kelurahan</source>
   <translation>Layer dengan satu poligon per kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Layers</source>
   <translation>Layer</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Layers can be switched on and off; a file per sheet.</source>
   <translation>Layer dapat dinyalakan dan dimatikan; satu berkas per lembar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Lead a boundary along a new line</source>
   <translation>Alihkan batas ke garis yang baru</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Learn with sample data</source>
   <translation>Belajar dengan data contoh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Leave out corners nearer than (m)</source>
   <translation>Buang sudut yang lebih dekat dari (m)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>Leave the cell blank if it was not counted, or type the number.</source>
   <translation>Kosongkan sel jika tidak didata, atau ketik angkanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>Leave the row out, or fill in its volumes and import it again.</source>
   <translation>Hapus barisnya, atau isi volumenya lalu impor lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>Leave the small grey row of names as it is: by it the plugin knows the columns. Send the file back as XLSX; it is imported with “Baseline”.</source>
   <translation>Jangan ubah baris nama kecil berwarna abu-abu: dari situ plugin mengenali kolomnya. Kirim kembali sebagai XLSX; berkas diimpor lewat “Baseline”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_models.py" />
   <source>Left</source>
   <translation>Kiri</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Left as they are: {count}</source>
   <translation>Dibiarkan apa adanya: {count}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>Left click: a point. Right click: finish. Backspace: last point back. Esc: cancel. Edges of neighbours are followed.</source>
   <translation>Klik kiri: titik. Klik kanan: selesai. Backspace: batalkan titik terakhir. Esc: batal. Tepi tetangga diikuti otomatis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Left empty: found by what stands in it. Of several rows, the first.</source>
   <translation>Bila kosong: dicari dari isinya. Bila beberapa baris, yang pertama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Left empty: found by what stands in them.</source>
   <translation>Bila kosong: dicari dari isinya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Left empty: the day on which the work is begun.</source>
   <translation>Bila dikosongkan: tanggal pekerjaan dimulai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Left empty: the largest one with columns that are known.</source>
   <translation>Bila kosong: yang terbesar dengan kolom yang dikenal.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Left empty: the largest round scale that fits each area.</source>
   <translation>Dikosongkan: skala bulat terbesar yang muat untuk tiap wilayah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/web_algs.py" />
   <source>Left empty: the map's name and the city.</source>
   <translation>Dikosongkan: nama peta dan kota.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/repair_panel.py" />
   <source>Left out</source>
   <translation>Tidak diambil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>Left: {count}.</source>
   <translation>Tersisa: {count}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Legend and list</source>
   <translation>Legenda dan daftar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>Length (m)</source>
   <translation>Panjang (m)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Length &lt;b&gt;{metres} m&lt;/b&gt;</source>
   <translation>Panjang &lt;b&gt;{metres} m&lt;/b&gt;</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Let the head of the RT and the facilitator sign every form, and photograph both pages.</source>
   <translation>Setiap formulir ditandatangani ketua RT dan fasilitator; foto kedua halamannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/problem_list.py" />
   <source>Level</source>
   <translation>Tingkat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/readout.py" />
   <source>Lies over {names}: that part will be cut off.</source>
   <translation>Menimpa {names}: bagian itu akan dipotong.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Light</source>
   <translation>Ringan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>List of findings (CSV)</source>
   <translation>Daftar temuan (CSV)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>List of slum locations</source>
   <translation>Daftar lokasi kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Load a matching</source>
   <translation>Muat pencocokan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Location</source>
   <translation>Lokasi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Logo {number}</source>
   <translation>Logo {number}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Longitude (°)</source>
   <translation>Bujur (°)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/found.py" />
   <source>Longitude and latitude are swapped; they were put right: {names}.</source>
   <translation>Bujur dan lintang tertukar; sudah dibetulkan: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/book.py" />
   <source>Look at it and correct the number here or there.</source>
   <translation>Lihat dahulu, lalu perbaiki nomor di sini atau di sana.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/found.py" />
   <source>Look at the place on the map before taking it.</source>
   <translation>Lihat letaknya di peta sebelum diambil.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>Look for a decimal separator that is missing or too much.</source>
   <translation>Cari koma desimal yang hilang atau berlebih.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>Look which one carries the record, and remove the other or redraw it.</source>
   <translation>Lihat mana yang terdata, lalu hapus atau gambar ulang yang lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Looked at instead of a workspace; only what needs nothing but polygons is checked.</source>
   <translation>Diperiksa sebagai ganti ruang kerja; hanya hal yang cukup dengan poligon saja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Looks for invalid outlines, overlaps, gaps, slivers, what lies outside its kelurahan, double and missing RT/RW, RT without a record and records without a polygon, areas far apart, kawasan that do not match their RT, and tracks their RT have left.

The result is a layer with the place of each finding and a list for Excel. Areas are ellipsoidal. Nothing is changed. A layer of any kind is checked for what needs nothing but its polygons.</source>
   <translation>Mencari garis tepi yang tidak sah, tumpang tindih, celah, serpihan tipis, bagian di luar kelurahan, RT/RW ganda atau kosong, RT belum terdata dan data tanpa poligon, luas yang berbeda jauh, kawasan yang tidak cocok dengan RT-nya, dan jejak yang tidak diikuti RT-nya.

Hasilnya sebuah layer berisi tempat setiap temuan dan daftar untuk Excel. Luas dihitung di elipsoid. Tidak ada yang diubah. Layer apa pun diperiksa untuk hal yang hanya memerlukan poligonnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/suspicion_algs.py" />
   <source>Looks through the records of a workspace for counting errors: rows shifted by one column, percents in place of volumes, two RT with the same figures, volumes above what they are counted on, more households than people, decimal slips against other years and neighbours, areas and totals that change from year to year.

Each finding names the record and the figures, and what to do. Nothing is changed: what is suspicious can be right.</source>
   <translation>Mencari salah hitung dalam data ruang kerja: baris bergeser satu kolom, persen di tempat volume, dua RT dengan angka sama, volume melebihi penyebutnya, KK lebih banyak daripada penduduk, salah letak koma dibanding tahun lain dan tetangganya, luas dan jumlah yang berubah dari tahun ke tahun.

Setiap temuan menyebut data dan angkanya, serta apa yang perlu dilakukan. Tidak ada yang diubah: yang mencurigakan bisa saja benar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Made by</source>
   <translation>Dibuat oleh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Made by: name</source>
   <translation>Dibuat oleh: nama</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Made by: position</source>
   <translation>Dibuat oleh: jabatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Made on {date}</source>
   <translation>Dibuat {date}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>Make a field package</source>
   <translation>Buat paket lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Make an RT of a walked track whose ends meet</source>
   <translation>Jadikan jejak yang kedua ujungnya bertemu sebagai RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/summary.py" />
   <source>Make maps</source>
   <translation>Buat peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_package.py" />
   <source>Make one with “Base maps” › “Work offline”, or choose another file.</source>
   <translation>Buat dengan “Peta dasar” › “Bekerja luring”, atau pilih berkas lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Make the map album: the city and every kelurahan, in A3</source>
   <translation>Buat album peta: kota dan tiap kelurahan, ukuran A3</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Makes a folder and a ZIP for QField or a QGIS laptop: the chosen kelurahan with RT, records of the year (and of the year before, for reading), kawasan, photos, points, tracks and networks, with the same forms and styles as in the office; forms score themselves without the plugin.

Every RT has a record of the year ready to fill in. Nothing is locked: the office may go on working. “Merge a field package” brings the work back and asks about what both sides changed.</source>
   <translation>Membuat folder dan ZIP untuk QField atau laptop QGIS: kelurahan terpilih dengan RT, data tahun itu (dan tahun sebelumnya, hanya untuk dibaca), kawasan, foto, titik, jejak, dan jaringan, dengan formulir dan gaya yang sama seperti di kantor; formulir menghitung nilainya sendiri tanpa plugin.

Setiap RT sudah punya data tahun itu yang siap diisi. Tidak ada yang dikunci: kantor boleh terus bekerja. “Gabungkan paket lapangan” membawa hasilnya kembali dan menanyakan apa yang diubah di kedua sisi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Makes a polygon of every track whose ends meet within the tolerance. A walk that crosses or passes its own beginning is cut there; segments of one track are joined in their order; repeated points and spikes are left out.

Open tracks and tracks like an 8 give no polygon; the findings say how many metres are missing.

The polygons are in the layer's own coordinate system when that is in metres, else in the UTM zone of the tracks. Areas and perimeters are ellipsoidal. Columns: cara (how it closed: ends, crossing, overlap), ujung_m (metres between the ends), dibuang_m (metres left off), titik_awal and titik (corners before and after), selisih_m2 (change of the area by leaving corners out).</source>
   <translation>Membuat poligon dari setiap jejak yang kedua ujungnya bertemu dalam toleransi. Jejak yang memotong atau melewati awalnya sendiri dipotong di tempat itu; ruas-ruas satu jejak disambung menurut urutannya; titik berulang dan titik loncat dibuang.

Jejak terbuka dan jejak seperti angka 8 tidak menghasilkan poligon; temuan menyebut kurang berapa meter.

Poligon memakai sistem koordinat layer bila satuannya meter; bila tidak, zona UTM tempat jejak berada. Luas dan keliling dihitung pada elipsoid. Kolom: cara (cara menutup: ends = ujung bertemu, crossing = berpotongan, overlap = berlewatan), ujung_m (jarak kedua ujung), dibuang_m (meter yang dibuang), titik_awal dan titik (jumlah sudut sebelum dan sesudah), selisih_m2 (perubahan luas karena sudut dibuang).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Makes a vector PDF with coordinates on every page: thematic maps of the city, its kelurahan, kawasan and RW, with title, legend with number of RT and hectares, scale bar, north arrow, grid, inset, sources and approval block.

The scale of each sheet is the largest round one that fits, unless a scale is given. Themes without data are skipped and named. When the same album was begun before and did not end, its finished pages are used.

Institution, map number, names for the signatures, further sources and logos are those kept in the workspace: they are written once in the window “Export maps”, tab Texts.</source>
   <translation>Membuat PDF vektor dengan koordinat di setiap halaman: peta tematik kota, kelurahan, kawasan, dan RW, dengan judul, legenda berisi jumlah RT dan hektare, skala batang, arah utara, grid, inset, sumber, dan kolom pengesahan.

Skala tiap lembar adalah skala bulat terbesar yang muat, kecuali skala diisi. Tema tanpa data dilewati dan disebut. Bila album yang sama pernah dimulai dan belum selesai, halaman yang sudah jadi dipakai.

Instansi, nomor peta, nama penanda tangan, sumber lain, dan logo adalah yang tersimpan di ruang kerja: ditulis sekali di jendela “Ekspor peta”, tab Teks.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/profile_algs.py" />
   <source>Makes an A4 page for every RT, kawasan or kelurahan: names and codes, areas, people, a map in the colours of the classes, the table of indicators with volume, percent and score, a bar per aspect, total and class, priority and suggested handling, photos, sources and approval block. The figures are the stored ones; an incomplete record says what is missing in place of a class.

kota makes the page of the city and its summary: slum area over the years on the way to 0 ha, the kelurahan side by side, and what is still needed.

When the same profiles were begun before and did not end, their finished pages are used.</source>
   <translation>Membuat satu halaman A4 untuk setiap RT, kawasan atau kelurahan: nama dan kode, luas, penduduk, peta dengan warna kelas, tabel indikator berisi volume, persen dan nilai, batang per aspek, total dan kelas, prioritas dan usulan pola penanganan, foto, sumber, dan kolom pengesahan. Angkanya adalah angka yang tersimpan; data yang belum lengkap menyebut apa yang kurang sebagai ganti kelas.

kota membuat halaman kota beserta rangkumannya: luas kumuh dari tahun ke tahun menuju 0 ha, perbandingan kelurahan, dan apa yang masih dibutuhkan.

Bila profil yang sama pernah dimulai tetapi belum selesai, halaman yang sudah jadi dipakai lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Makes the workspace of one city: a GeoPackage with all tables, the kelurahan from a boundary file, and a QGIS project with styled layers and forms beside it.

The coordinate system is suggested from the place when it is left empty (WGS 84 / UTM). The regulation decides which parameters are counted and how they are scored; it is stored with every score.</source>
   <translation>Membuat ruang kerja satu kota: sebuah GeoPackage dengan semua tabel, kelurahan dari berkas batas wilayah, dan di sampingnya proyek QGIS dengan layer bergaya serta formulir.

Sistem koordinat disarankan dari lokasi bila dikosongkan (WGS 84 / UTM). Peraturan menentukan parameter yang didata dan cara penilaiannya; peraturan itu disimpan bersama setiap skor.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_window.py" />
   <source>Making the GeoTIFF of {name}</source>
   <translation>Membuat GeoTIFF dari {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_dialog.py" />
   <source>Making the offline map of {name}</source>
   <translation>Membuat peta luring {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Map &amp;number</source>
   <translation>&amp;Nomor peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Map album</source>
   <translation>Album peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home.py" />
   <source>Map and score slum areas</source>
   <translation>Petakan dan nilai permukiman kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Map no. {number}</source>
   <translation>No. peta {number}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Map. Arrow keys move it, plus and minus zoom; every RT is also in the list.</source>
   <translation>Peta. Tombol panah menggeser, plus dan minus memperbesar; setiap RT juga ada di daftar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Maps</source>
   <translation>Peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>Maps made with “Base maps” › “Work offline” are listed here.</source>
   <translation>Peta dari “Peta dasar” › “Bekerja luring” terdaftar di sini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Maps, layers and tables</source>
   <translation>Peta, layer, dan tabel</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>Mar&amp;gin</source>
   <translation>&amp;Jarak tepi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Mark a place</source>
   <translation>Tandai sebuah tempat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Mean</source>
   <translation>Rata-rata</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/captions.py" />
   <source>Mean (%)</source>
   <translation>Rata-rata (%)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/captions.py" />
   <source>Mean of the aspect (%)</source>
   <translation>Rata-rata aspek (%)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_overview.py" />
   <source>Mean of the aspects</source>
   <translation>Rata-rata aspek</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Mean slum condition</source>
   <translation>Rata-rata kekumuhan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Mean slum condition (%)</source>
   <translation>Rata-rata kekumuhan (%)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_overview.py" />
   <source>Mean slum condition per aspect, and contribution of the handling</source>
   <translation>Rata-rata kekumuhan per aspek dan kontribusi penanganan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>Mean slum condition {percent} %</source>
   <translation>Rata-rata kekumuhan {percent} %</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/layers.py" />
   <source>Meaning</source>
   <translation>Arti</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/upkeep.py" />
   <source>Measure and keep the kawasan in step</source>
   <translation>Ukur dan sesuaikan kawasan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Merge</source>
   <translation>Gabung</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Merge a field package</source>
   <translation>Gabungkan paket lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>Merge it with its neighbour, or remove it.</source>
   <translation>Gabungkan dengan tetangganya, atau hapus.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/manifest.py" />
   <source>Merge packages before updating the plugin; this one can only be read in QGIS.</source>
   <translation>Gabungkan paket sebelum memperbarui plugin; paket ini hanya dapat dibaca di QGIS.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Merge two or more RT into one</source>
   <translation>Gabungkan dua atau lebih RT menjadi satu</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/merge.py" />
   <source>Merge {names}</source>
   <translation>Gabung {names}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Merged with another</source>
   <translation>Digabung dengan yang lain</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Merged: {inserted} records added, {updated} changed, {deleted} deleted, {photos} photos.</source>
   <translation>Digabungkan: {inserted} data ditambahkan, {updated} diubah, {deleted} dihapus, {photos} foto.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Merging</source>
   <translation>Menggabungkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Metres (UTM)</source>
   <translation>Meter (UTM)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Missing</source>
   <translation>Belum ada</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Moderate</source>
   <translation>Sedang</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Monitoring</source>
   <translation>Pemantauan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Monitoring: slum area over the years</source>
   <translation>Pemantauan: luas kumuh dari tahun ke tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>More households than people, or so few or so many people in each that one figure must be wrong.</source>
   <translation>KK lebih banyak daripada penduduk, atau isi tiap KK begitu sedikit atau begitu banyak sehingga salah satu angka pasti keliru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>More is counted as deficient than there is.</source>
   <translation>Yang dihitung bermasalah lebih banyak daripada yang ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Move, add or delete corners (QGIS's own tool)</source>
   <translation>Geser, tambah, atau hapus titik sudut (alat QGIS)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>N</source>
   <translation>U</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>Name</source>
   <translation>Nama</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>Name of the kawasan</source>
   <translation>Nama kawasan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>Name of the kelurahan</source>
   <translation>Nama kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Name of the sketch and of its files</source>
   <translation>Nama sketsa dan berkasnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/import_window.py" />
   <source>Names</source>
   <translation>Nama</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Names as in the workspace, capitals and blanks do not count.</source>
   <translation>Nama seperti di ruang kerja; huruf besar dan spasi tidak berpengaruh.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>Names as in the workspace, capitals and blanks do not count. Left empty: all of them.</source>
   <translation>Nama seperti di ruang kerja; huruf besar dan spasi tidak berpengaruh. Kosong: semuanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/names_page.py" />
   <source>Names in this table that the workspace does not have: {count}. Nothing is joined by itself: choose what each of them is.</source>
   <translation>Nama di tabel ini yang tidak ada di ruang kerja: {count}. Tidak ada yang dipasangkan sendiri: pilih yang dimaksud untuk tiap nama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/profile_algs.py" />
   <source>Names or ids of kelurahan or kawasan, separated by commas. Left empty: all.</source>
   <translation>Nama atau id kelurahan atau kawasan, dipisah koma. Bila kosong: semua.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/web_algs.py" />
   <source>Names separated by commas. Left empty: the whole city.</source>
   <translation>Nama dipisahkan koma. Dikosongkan: seluruh kota.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Names, separated by semicolons. Left empty: all of the file.</source>
   <translation>Nama-nama, dipisahkan titik koma. Bila dikosongkan: semua yang ada di berkas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Needed only when the file holds several.</source>
   <translation>Hanya perlu bila berkas memuat beberapa layer.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Needed only when the source does not say it, or says it wrong.</source>
   <translation>Hanya perlu bila sumber tidak menyebutkannya atau keliru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Needed only when the table has no column with the year.</source>
   <translation>Hanya perlu bila tabel tidak memiliki kolom tahun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_tables.py" />
   <source>Needed {year}</source>
   <translation>Kebutuhan {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Neighbours touched: {names}</source>
   <translation>Tetangga bersinggungan: {names}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>New</source>
   <translation>Baru</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_window.py" />
   <source>New sketch</source>
   <translation>Sketsa baru</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>New value</source>
   <translation>Nilai baru</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>New workspace</source>
   <translation>Ruang kerja baru</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>Next RT (Alt+Right, Page Down)</source>
   <translation>RT berikutnya (Alt+Kanan, Page Down)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/page_preview.py" />
   <source>Next page</source>
   <translation>Halaman berikutnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home.py" />
   <source>Next step</source>
   <translation>Langkah berikutnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>No</source>
   <translation>Tidak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/summary.py" />
   <source>No RT has been drawn yet.</source>
   <translation>Belum ada RT yang digambar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>No RT is named.</source>
   <translation>Tidak ada RT yang disebut.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>No RT is slum in {year}, or the scores are not computed yet.</source>
   <translation>Tidak ada RT kumuh pada {year}, atau nilai belum dihitung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>No background</source>
   <translation>Tanpa peta latar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>No column with RT/RW was found among: {columns}.</source>
   <translation>Tidak ada kolom RT/RW di antara: {columns}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>No column with counted figures was found among: {columns}.</source>
   <translation>Tidak ada kolom berisi angka pendataan di antara: {columns}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>No column with the names of the kelurahan was found among: {columns}.</source>
   <translation>Tidak ada kolom nama kelurahan di antara: {columns}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/point_tables.py" />
   <source>No columns with coordinates were found; the file has: {columns}.</source>
   <translation>Kolom koordinat tidak ditemukan; kolom yang ada: {columns}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>No kelurahan has an RT yet.</source>
   <translation>Belum ada kelurahan yang punya RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>No longer slum</source>
   <translation>Tidak kumuh lagi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>No permission to write here.</source>
   <translation>Tidak ada izin menulis di sini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>No record for {year}.</source>
   <translation>Tidak ada data tahun {year}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_band.py" />
   <source>No record yet</source>
   <translation>Belum ada data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>No row with column names was found.</source>
   <translation>Tidak ditemukan baris berisi nama kolom.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>No suggestion</source>
   <translation>Belum ada usulan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>No.</source>
   <translation>No.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/sheets_page.py" />
   <source>None</source>
   <translation>Tidak ada</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>None of the chosen RT has a polygon.</source>
   <translation>Tidak satu pun RT yang dipilih mempunyai poligon.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>None yet: add a base map or a GeoTIFF.</source>
   <translation>Belum ada: tambahkan peta dasar atau GeoTIFF.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>North is up</source>
   <translation>Utara di atas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Not assessed in both years</source>
   <translation>Belum dinilai di kedua tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Not complete yet: some figures are blank, so there is no class.</source>
   <translation>Belum lengkap: masih ada angka yang kosong, jadi belum ada kelas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Not counted</source>
   <translation>Tidak didata</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>Not counted yet: {codes}</source>
   <translation>Belum didata: {codes}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/inspection.py" />
   <source>Not counted, taken as 0 as asked: {columns}.</source>
   <translation>Tidak terisi, dihitung 0 sesuai permintaan: {columns}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/inspection.py" />
   <source>Not counted: {columns}. The record is incomplete and has no class.</source>
   <translation>Belum terisi: {columns}. Data ini belum lengkap sehingga belum memiliki tingkat kekumuhan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_map.py" />
   <source>Not drawn yet; the map shows its kelurahan.</source>
   <translation>Belum digambar; peta menunjukkan kelurahannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/theme_list.py" />
   <source>Not possible: {reason}.</source>
   <translation>Belum bisa: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>Not saved: {reason}</source>
   <translation>Tidak tersimpan: {reason}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_data.py" />
   <source>Not scored: {years}. Scored are {known}.</source>
   <translation>Belum dinilai: {years}. Yang sudah dinilai: {known}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Not slum</source>
   <translation>Tidak kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Not slum in both years</source>
   <translation>Tidak kumuh di kedua tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>Note</source>
   <translation>Catatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Notes</source>
   <translation>Catatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Notes ({count})</source>
   <translation>Catatan ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Notes and sketch (photos, what was unclear, who was asked)</source>
   <translation>Catatan dan sketsa (foto, hal yang belum jelas, narasumber)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>Notes are not imported: copy what matters into the record.</source>
   <translation>Catatan tidak diimpor: salin yang penting ke data RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>Nothing earlier to copy</source>
   <translation>Tidak ada data terdahulu</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Nothing found</source>
   <translation>Tidak ada temuan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/summary.py" />
   <source>Nothing has been counted yet.</source>
   <translation>Belum ada yang didata.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Nothing has been scored for {year} yet.</source>
   <translation>Belum ada yang dinilai untuk {year}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_data.py" />
   <source>Nothing has been scored yet.</source>
   <translation>Belum ada yang dinilai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_map.py" />
   <source>Nothing is drawn here.</source>
   <translation>Belum ada gambar di sini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web.py" />
   <source>Nothing is drawn here: no boundary and no RT polygon.</source>
   <translation>Di sini belum ada yang digambar: tidak ada batas maupun poligon RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/content.py" />
   <source>Nothing is drawn in this workspace: no boundary and no RT polygon.</source>
   <translation>Belum ada gambar di ruang kerja ini: tidak ada batas wilayah maupun poligon RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Nothing of this step is left to undo.</source>
   <translation>Tidak ada lagi yang bisa dibatalkan dari langkah ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/suspicion_algs.py" />
   <source>Nothing suspicious was found.</source>
   <translation>Tidak ada yang mencurigakan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>Nothing that can be taken was found in these files.</source>
   <translation>Tidak ada yang dapat diambil dari berkas-berkas ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/import_dialog.py" />
   <source>Nothing to import</source>
   <translation>Tidak ada yang diimpor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Nothing to merge</source>
   <translation>Tidak ada yang digabungkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>Nothing to report.</source>
   <translation>Tidak ada temuan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Nothing was written: {count} conflicts to decide.</source>
   <translation>Tidak ada yang ditulis: {count} konflik perlu diputuskan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Nothing with this name.</source>
   <translation>Tidak ada yang bernama ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Nothing would be left of {name}; nothing was changed.</source>
   <translation>Tidak akan ada yang tersisa dari {name}; tidak ada yang diubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>Now</source>
   <translation>Sekarang</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Now click the place of point {number} on QGIS's map, or type it.</source>
   <translation>Sekarang klik tempat titik {number} di peta QGIS, atau ketik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>Number &amp;later</source>
   <translation>Nomor &amp;nanti</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Number {name}</source>
   <translation>Beri nomor {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Numbers are written</source>
   <translation>Penulisan angka</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_overview.py" />
   <source>Of the slum area of {year}</source>
   <translation>Dari luas kumuh {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Old value</source>
   <translation>Nilai lama</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>On Windows install it with OSGeo4W Setup (python3-{package}); on Debian or Ubuntu with: sudo apt install python3-{package}. Then start QGIS again.</source>
   <translation>Di Windows pasang lewat OSGeo4W Setup (python3-{package}); di Debian atau Ubuntu dengan: sudo apt install python3-{package}. Lalu jalankan ulang QGIS.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>On the map: blue as in the office, orange as in the field.</source>
   <translation>Di peta: biru seperti di kantor, jingga seperti di lapangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>On the tablet, close the project in QField first. Then bring over the whole folder, with its photos: by cable, or with “Send compressed folder to…” in QField's list of files. Several tablets with the same package are merged one after the other; merging one twice does no harm.</source>
   <translation>Di tablet, tutup dulu proyeknya di QField. Lalu pindahkan seluruh folder beserta fotonya: lewat kabel, atau dengan “Send compressed folder to…” di daftar berkas QField. Beberapa tablet dengan paket yang sama digabungkan satu per satu; menggabungkan dua kali tidak merusak apa pun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>One A4 page each, with map, indicator table, class, photos and approval block.</source>
   <translation>Masing-masing satu halaman A4 berisi peta, tabel indikator, kelas, foto, dan kolom pengesahan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>One RT/RW on several &amp;polygons</source>
   <translation>Satu RT/RW pada beberapa &amp;poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>One RT/RW on several polygons</source>
   <translation>Satu RT/RW pada beberapa poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/web_dialog.py" />
   <source>One file that opens in any browser, on a telephone too, without a network: send it by WhatsApp or carry it on a USB stick.</source>
   <translation>Satu berkas yang terbuka di peramban mana pun, juga di telepon, tanpa jaringan: kirim lewat WhatsApp atau bawa di flashdisk.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>One file that opens on a telephone without a network</source>
   <translation>Satu berkas yang terbuka di telepon tanpa jaringan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>One file to send; QField imports it as it is.</source>
   <translation>Satu berkas untuk dikirim; QField mengimpornya langsung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_desk.py" />
   <source>One polygon still waits for its RT/RW. Add it, or choose “Number later”.</source>
   <translation>Satu poligon masih menunggu RT/RW. Tambahkan, atau pilih “Nomor nanti”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>One row is one RT. Fill in the white cells; Tab moves to the next one.</source>
   <translation>Satu baris adalah satu RT. Isi sel putih; tombol Tab pindah ke sel berikutnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>One system in metres for the whole city; normally its UTM zone.</source>
   <translation>Satu sistem dalam meter untuk seluruh kota; biasanya zona UTM-nya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_page.py" />
   <source>Online maps</source>
   <translation>Peta daring</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Only &amp;undecided</source>
   <translation>Hanya yang &amp;belum</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_styles.py" />
   <source>Only a number from 0 on, without its unit. Leave it blank if it was not counted.</source>
   <translation>Hanya angka mulai dari 0, tanpa satuan. Kosongkan jika belum dihitung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Only a number from 0 on.</source>
   <translation>Hanya angka mulai dari 0.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>Only a track that closes becomes a polygon.</source>
   <translation>Hanya jejak yang tertutup menjadi poligon.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Only check, write nothing</source>
   <translation>Hanya periksa, jangan tulis</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Only checked: nothing was written.</source>
   <translation>Hanya diperiksa: tidak ada yang ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Only compare, write nothing</source>
   <translation>Hanya bandingkan, jangan menulis</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>Only the &amp;header: areas, buildings, people, lengths</source>
   <translation>Hanya &amp;data umum: luas, bangunan, penduduk, panjang</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/field_files.py" />
   <source>Only the first {count} files are read.</source>
   <translation>Hanya {count} berkas pertama yang dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>Only the polygons of the feature are taken; it also holds {kind}.</source>
   <translation>Hanya poligon fitur yang diambil; fitur ini juga memuat {kind}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Only these areas</source>
   <translation>Hanya wilayah ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Only these kelurahan</source>
   <translation>Hanya kelurahan ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Only this kelurahan</source>
   <translation>Hanya kelurahan ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Only what &amp;differs</source>
   <translation>Hanya yang ber&amp;beda</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>Only when the file does not say it, or says it wrong.</source>
   <translation>Hanya bila berkas tidak menyebutkannya atau keliru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Only when the people who counted say so; the records are marked.</source>
   <translation>Hanya bila dinyatakan oleh pendata; datanya diberi tanda.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>Only when the table has no column with the year.</source>
   <translation>Hanya bila tabel tidak memiliki kolom tahun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Open</source>
   <translation>Buka</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>Open a workspace made by this plugin, or make a new one and import this file into it.</source>
   <translation>Buka ruang kerja yang dibuat plugin ini, atau buat yang baru dan impor berkas ini ke dalamnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Open an existing workspace</source>
   <translation>Buka ruang kerja yang sudah ada</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/layers.py" />
   <source>Open it in QGIS to see whether it is damaged; a shapefile needs its .shp, .shx and .dbf.</source>
   <translation>Buka di QGIS untuk melihat apakah berkas rusak; shapefile memerlukan .shp, .shx, dan .dbf.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile.py" />
   <source>Open it in a picture viewer, and save it again as JPG.</source>
   <translation>Buka di penampil gambar, lalu simpan lagi sebagai JPG.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/template.py" />
   <source>Open it in the layout designer and give the item this id.</source>
   <translation>Buka di perancang tata letak dan beri item itu id tersebut.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/sheets.py" />
   <source>Open it in the spreadsheet program and save it again as XLSX.</source>
   <translation>Buka di program lembar kerja dan simpan ulang sebagai XLSX.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/archive.py" />
   <source>Open it in the spreadsheet program and save it again, or ask for it once more.</source>
   <translation>Buka di program lembar sebar lalu simpan lagi, atau mintalah berkasnya sekali lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/ods.py" />
   <source>Open it in the spreadsheet program and save it again.</source>
   <translation>Buka di program lembar sebar lalu simpan lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>Open it in the spreadsheet program and save it as XLSX or CSV.</source>
   <translation>Buka di program lembar kerja dan simpan sebagai XLSX atau CSV.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/archive.py" />
   <source>Open it in the spreadsheet program and save it without the password.</source>
   <translation>Buka di program lembar sebar lalu simpan tanpa kata sandi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>Open or create a workspace first.</source>
   <translation>Buka atau buat ruang kerja lebih dahulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Open the guide (works offline)</source>
   <translation>Buka panduan (tanpa internet)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Open the picture of a sketch, or choose one of this workspace.</source>
   <translation>Buka gambar sketsa, atau pilih sketsa ruang kerja ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/ods.py" />
   <source>Open the workbook in the spreadsheet program and save it again.</source>
   <translation>Buka buku kerja di program lembar kerja dan simpan ulang.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/layers.py" />
   <source>Open the workspace again with “Open”, or add the layer from the file.</source>
   <translation>Buka lagi ruang kerja dengan “Buka”, atau tambahkan layer dari berkasnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/manifest.py" />
   <source>Open the workspace it was made from, and merge it there.</source>
   <translation>Buka ruang kerja asalnya, lalu gabungkan di sana.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Open track</source>
   <translation>Jejak belum tertutup</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>Open workspace</source>
   <translation>Buka ruang kerja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/survey_styles.py" />
   <source>Other</source>
   <translation>Lainnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Other considerations</source>
   <translation>Pertimbangan lain</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Other considerations and land legality</source>
   <translation>Pertimbangan lain dan legalitas lahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>Other considerations, sum</source>
   <translation>Pertimbangan lain, jumlah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Others build on it: undo the later steps first.</source>
   <translation>Langkah lain bergantung padanya: batalkan dulu langkah sesudahnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>Otherwise a blank is “not counted”, and the record gets no class until it is filled.</source>
   <translation>Bila tidak dicentang, kosong berarti “belum didata”, dan RT itu belum mendapat tingkat kekumuhan sampai diisi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Otherwise they are refused and listed. Look at a dry run first.</source>
   <translation>Bila tidak, baris itu ditolak dan dicatat. Periksa dahulu dengan uji coba.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_table.py" />
   <source>Out of</source>
   <translation>Dari</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Outcome</source>
   <translation>Hasil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Outline</source>
   <translation>Bentuk</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Outlines that cross themselves or are damaged: areas and overlays fail on them.</source>
   <translation>Garis tepi yang memotong dirinya sendiri atau rusak: luas dan tumpang susun gagal dihitung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/readout.py" />
   <source>Outside of every kelurahan of the workspace.</source>
   <translation>Di luar semua kelurahan ruang kerja ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Outside or short of the boundary: smallest that counts</source>
   <translation>Keluar atau kurang dari batas: terkecil yang dihitung</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Outside the boundary</source>
   <translation>Keluar batas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Outside: largest share of an RT cut without asking</source>
   <translation>Keluar batas: bagian RT terbesar yang dipotong tanpa bertanya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>Over how many rows the column names go.</source>
   <translation>Nama kolom menempati berapa baris.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Overlap</source>
   <translation>Tumpang tindih</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Overlap: largest share of an RT cut without asking</source>
   <translation>Tumpang tindih: bagian RT terbesar yang dipotong tanpa bertanya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Overlap: smallest that counts</source>
   <translation>Tumpang tindih: terkecil yang dihitung</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Overrides the proposed matching: a JSON object of field names and column names.</source>
   <translation>Menggantikan pencocokan yang diusulkan: objek JSON berisi nama isian dan nama kolom.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Overrides the proposed matching: a JSON object of field names and column names. For a table, a file saved in the import window serves as well.</source>
   <translation>Mengganti pencocokan yang diusulkan: objek JSON berisi nama isian dan nama kolom. Untuk tabel, berkas yang disimpan dari jendela impor juga dapat dipakai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>Overwrite {names}?</source>
   <translation>Timpa {names}?</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_form.py" />
   <source>Overwrite?</source>
   <translation>Timpa?</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>P&amp;hone: a form for ODK or KoboToolbox (XLSForm)</source>
   <translation>&amp;Ponsel: formulir ODK atau KoboToolbox (XLSForm)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>PDF per sheet</source>
   <translation>PDF per lembar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>PDF, one file</source>
   <translation>PDF, satu berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Package</source>
   <translation>Paket</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Package (folder, ZIP or GeoPackage)</source>
   <translation>Paket (folder, ZIP, atau GeoPackage)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Package with {rt} RT, {records} records and {photos} photos.</source>
   <translation>Paket dengan {rt} RT, {records} data, dan {photos} foto.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Packages</source>
   <translation>Paket</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>Packing</source>
   <translation>Mengemas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/page_preview.py" />
   <source>Page</source>
   <translation>Halaman</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/page_preview.py" />
   <source>Page before</source>
   <translation>Halaman sebelumnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Page of &amp;contents with an index map</source>
   <translation>Halaman &amp;daftar isi dengan peta indeks</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Page of contents with an index map</source>
   <translation>Halaman daftar isi dengan peta indeks</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>Page {page} of {pages}</source>
   <translation>Halaman {page} dari {pages}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Pages</source>
   <translation>Halaman</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Parameter</source>
   <translation>Parameter</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_table.py" />
   <source>Parameter and what is counted</source>
   <translation>Parameter dan yang didata</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/kmz.py" />
   <source>People</source>
   <translation>Penduduk</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Percent</source>
   <translation>Persen</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Percent and volume contradict</source>
   <translation>Persen dan volume bertentangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Percents are turned into volumes</source>
   <translation>Persen diubah menjadi volume</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Percents in place of volumes</source>
   <translation>Persen di tempat volume</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Percents stand in place of volumes ({columns}): turn them into volumes</source>
   <translation>Kolom volume berisi persen ({columns}): ubah menjadi volume</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Photo id</source>
   <translation>Id foto</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/survey_styles.py" />
   <source>Photo, looking this way</source>
   <translation>Foto, arah pandang</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>Photos</source>
   <translation>Foto</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Photos and notes</source>
   <translation>Foto dan catatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Pick on the map a&amp;gain</source>
   <translation>Pilih &amp;lagi di peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Picture</source>
   <translation>Gambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_window.py" />
   <source>Picture of the sketch</source>
   <translation>Gambar sketsa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Pictures</source>
   <translation>Gambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_window.py" />
   <source>Pictures and scans</source>
   <translation>Gambar dan hasil pindai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Pictures that carry their coordinates, in a folder.</source>
   <translation>Gambar yang membawa koordinatnya, dalam folder.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Pictures with world file, in a folder: 300 dpi, A1 and A0 200 dpi.</source>
   <translation>Gambar dengan berkas world, dalam satu folder: 300 dpi, A1 dan A0 200 dpi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>Piece {number}: {area} ha</source>
   <translation>Bagian {number}: {area} ha</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>Place</source>
   <translation>Lokasi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Place in the RT (GPS)</source>
   <translation>Titik di dalam RT (GPS)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Place in the city</source>
   <translation>Lokasi dalam kota</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Point</source>
   <translation>Titik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Point id</source>
   <translation>Id titik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Point {number} does not fit the others: without it their error is {rms} m, not {now} m.</source>
   <translation>Titik {number} tidak cocok dengan yang lain: tanpa titik ini galatnya {rms} m, bukan {now} m.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>Points</source>
   <translation>Titik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Points are exchanged with each other: check which number is where on picture and map.</source>
   <translation>Ada titik yang tertukar: periksa nomor titik pada gambar dan pada peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_window.py" />
   <source>Points kept in the folder {folder}.</source>
   <translation>Titik disimpan di folder {folder}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Points of an outline almost on each other. The repair makes one of them, in the neighbours too.</source>
   <translation>Titik garis tepi yang hampir berimpit. Perbaikan menjadikannya satu, di RT tetangga juga.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Points of an outline closer than</source>
   <translation>Titik garis tepi lebih rapat dari</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Points too close</source>
   <translation>Titik terlalu rapat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Points {one} and {other} are in the same place.</source>
   <translation>Titik {one} dan {other} berada di tempat yang sama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Points {one} and {other} seem to be exchanged on the map.</source>
   <translation>Titik {one} dan {other} tampaknya tertukar di peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>Polygon</source>
   <translation>Poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Polygons changed</source>
   <translation>Poligon berubah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Polygons made</source>
   <translation>Poligon dibuat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Polygons of the tracks</source>
   <translation>Poligon dari jejak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Polygons repaired</source>
   <translation>Poligon diperbaiki</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Polygons without RT number</source>
   <translation>Poligon tanpa nomor RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Polygons without an RT number, not counted: {count}</source>
   <translation>Poligon tanpa nomor RT, tidak dihitung: {count}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Polygons, parts or spikes too thin to be ground. The repair removes such a part or spike.</source>
   <translation>Poligon, bagian, atau duri yang terlalu tipis. Perbaikan membuang bagian atau duri seperti itu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>Polynomial 2</source>
   <translation>Polinomial 2</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>Polynomial 3</source>
   <translation>Polinomial 3</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Population density</source>
   <translation>Kepadatan penduduk</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>Preparing the sample</source>
   <translation>Menyiapkan data contoh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/page_preview.py" />
   <source>Preview of the page</source>
   <translation>Pratinjau halaman</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>Previous RT (Alt+Left, Page Up)</source>
   <translation>RT sebelumnya (Alt+Kiri, Page Up)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Printed on {date}</source>
   <translation>Dicetak {date}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Priority</source>
   <translation>Prioritas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>Priority of its RT</source>
   <translation>Prioritas RT di dalamnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Profiles</source>
   <translation>Profil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/layers.py" />
   <source>Project</source>
   <translation>Proyek</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Projection: UTM zone {zone}, datum {datum} ({code})</source>
   <translation>Proyeksi: UTM zona {zone}, datum {datum} ({code})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Projection: {name} ({code})</source>
   <translation>Proyeksi: {name} ({code})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>Projective (photographed sheet)</source>
   <translation>Proyektif (lembar yang difoto)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Province</source>
   <translation>Provinsi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Province of {name}</source>
   <translation>Provinsi {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Province, SIM KOTAKU code</source>
   <translation>Provinsi, kode SIM KOTAKU</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_package.py" />
   <source>Put the files back into the folder “foto” and make the package again if they matter.</source>
   <translation>Kembalikan berkasnya ke folder “foto” dan buat lagi paketnya bila foto itu diperlukan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/template.py" />
   <source>Put {name}.qpt into the office's layout folder, or use the plugin's own template.</source>
   <translation>Letakkan {name}.qpt di folder tata letak kantor, atau pakai templat bawaan plugin.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>Putting the pages together …</source>
   <translation>Menyatukan halaman …</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/project.py" />
   <source>QGIS cannot open the layer {name} of the workspace.</source>
   <translation>QGIS tidak dapat membuka layer {name} dari ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/basemaps.py" />
   <source>QGIS cannot open this base map.</source>
   <translation>QGIS tidak dapat membuka peta dasar ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/picture_layers.py" />
   <source>QGIS cannot open this picture.</source>
   <translation>QGIS tidak dapat membuka gambar ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/basemaps.py" />
   <source>QGIS cannot read this file as a map.</source>
   <translation>QGIS tidak dapat membaca berkas ini sebagai peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/formats.py" />
   <source>QGIS could not create the file</source>
   <translation>QGIS tidak dapat membuat berkasnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/editing.py" />
   <source>QGIS did not take the change; nothing was changed.</source>
   <translation>QGIS tidak menerima perubahan; tidak ada yang diubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>QGIS project</source>
   <translation>Proyek QGIS</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>RMS in metres</source>
   <translation>RMS dalam meter</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>RMS in metres, each point judged by the others</source>
   <translation>RMS dalam meter, setiap titik dinilai oleh titik lain</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>RMS without the point itself*</source>
   <translation>RMS tanpa titik itu sendiri*</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>RT</source>
   <translation>RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>RT and RW in one column</source>
   <translation>RT dan RW dalam satu kolom</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_overview.py" />
   <source>RT and hectares per class</source>
   <translation>RT dan hektare per kelas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>RT and its polygon</source>
   <translation>RT dan poligonnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT and kawasan do not match</source>
   <translation>RT dan kawasan tidak sesuai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/looks.py" />
   <source>RT boundary</source>
   <translation>Batas RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_tables.py" />
   <source>RT concerned</source>
   <translation>RT terkait</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>RT id</source>
   <translation>Id RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>RT imported</source>
   <translation>RT diimpor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>RT in the form</source>
   <translation>RT dalam formulir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>RT in them</source>
   <translation>RT di dalamnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>RT larger than</source>
   <translation>RT lebih luas dari</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>RT number</source>
   <translation>Nomor RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>RT of this kelurahan</source>
   <translation>RT di kelurahan ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/web_algs.py" />
   <source>RT on the map</source>
   <translation>RT di peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_tables.py" />
   <source>RT per class</source>
   <translation>RT per kelas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>RT polygons</source>
   <translation>Poligon RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>RT smaller than</source>
   <translation>RT lebih kecil dari</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT that are drawn but have no record of the year shown.</source>
   <translation>RT yang sudah digambar tetapi tidak punya baseline tahun yang ditampilkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT that are very small or very large.</source>
   <translation>RT yang sangat kecil atau sangat luas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT that belong to a kawasan and lie elsewhere, or lie in it and do not belong.</source>
   <translation>RT anggota kawasan yang letaknya di luar, atau RT di dalam kawasan yang bukan anggotanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>RT that came with a table and have no polygon yet</source>
   <translation>RT dari tabel yang belum berpoligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT that consist of several polygons. The repair removes stray small ones.</source>
   <translation>RT yang terdiri atas beberapa poligon. Perbaikan membuang bagian kecil yang tercecer.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT that cross the boundary of their kelurahan. The repair cuts off what lies outside.</source>
   <translation>RT yang melewati batas kelurahannya. Perbaikan memotong yang di luar batas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>RT that lie in it now belong to it: {names}.</source>
   <translation>RT di dalamnya kini menjadi anggotanya: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT that lie outside Indonesia or far from the city.</source>
   <translation>RT yang berada di luar Indonesia atau jauh dari kota.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/upkeep.py" />
   <source>RT that were removed still have records in the layer {layer}; they cannot go yet.</source>
   <translation>RT yang dihapus masih mempunyai data di layer {layer}; RT itu belum dapat dihapus.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>RT with a complete record</source>
   <translation>RT dengan data lengkap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home_model.py" />
   <source>RT with a polygon</source>
   <translation>RT yang sudah memiliki poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>RT with a record</source>
   <translation>RT terdata</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home_model.py" />
   <source>RT with a record in this year</source>
   <translation>RT yang memiliki data pada tahun ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT with or without a record that nobody has drawn.</source>
   <translation>RT, terdata atau tidak, yang belum digambar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home_model.py" />
   <source>RT with something to check: incomplete, without a polygon, a record or a key</source>
   <translation>RT yang perlu diperiksa: belum lengkap, tanpa poligon, tanpa data, atau tanpa RT/RW</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>RT without a class</source>
   <translation>RT tanpa kelas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>RT without a number</source>
   <translation>RT tanpa nomor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT without a polygon</source>
   <translation>RT tanpa poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>RT without a polygon, in the list only: {count}</source>
   <translation>RT tanpa poligon, hanya di daftar: {count}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT without a record</source>
   <translation>RT belum terdata</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>RT, separated by semicolons</source>
   <translation>RT, dipisah titik koma</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>RT/RW</source>
   <translation>RT/RW</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>RT/RW as it came</source>
   <translation>RT/RW dalam data asal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>RT/RW key</source>
   <translation>Kunci RT/RW</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>RT/RW or kelurahan missing</source>
   <translation>RT/RW atau kelurahan kosong</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>RT/RW that is not in the list</source>
   <translation>RT/RW yang tidak ada dalam daftar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>RT/RW with the code of the kelurahan</source>
   <translation>RT/RW dengan kode kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/views.py" />
   <source>RT: assessment per year</source>
   <translation>RT: asesmen per tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>RT: slum condition</source>
   <translation>RT: tingkat kekumuhan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>RT: {source}</source>
   <translation>RT: {source}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>RT; the square shows how far it is</source>
   <translation>RT; kotak kecil menunjukkan sejauh mana terisi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>RW and RT in one column (RW first)</source>
   <translation>RW dan RT dalam satu kolom (RW di depan)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/looks.py" />
   <source>RW boundary</source>
   <translation>Batas RW</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>RW number</source>
   <translation>Nomor RW</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_page.py" />
   <source>Raster files</source>
   <translation>Berkas raster</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Raster layers for the imagery map, uppermost first.</source>
   <translation>Layer raster untuk peta citra, yang teratas lebih dulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/sheets.py" />
   <source>Reading XLSX needs the Python package openpyxl, which this QGIS does not have.</source>
   <translation>Membaca XLSX memerlukan paket Python openpyxl, yang tidak ada di QGIS ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Reading the history</source>
   <translation>Membaca riwayat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Reading {name}</source>
   <translation>Membaca {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Reads RT polygons into the workspace. RT/RW in any usual spelling becomes one form (RT004-RW002); the kelurahan is found by name or by place.

No polygon is dropped: one whose RT/RW cannot be read, or is taken, is kept without a key and listed with the reason. All columns of the source are kept with the polygon.</source>
   <translation>Memasukkan poligon RT ke ruang kerja. RT/RW dengan ejaan apa pun yang lazim diubah menjadi satu bentuk (RT004-RW002); kelurahan dikenali dari nama atau lokasinya.

Tidak ada poligon yang dibuang: poligon yang RT/RW-nya tidak terbaca atau sudah terpakai tetap disimpan tanpa kunci dan dicantumkan beserta alasannya. Semua kolom sumber disimpan bersama poligonnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Reads counted records, one row per RT and year or one block of rows per RT, from Excel (XLSX, XLS), ODS or CSV. Sheet, heading row, decimal comma or point, and columns are recognised by themselves.

Rows in which every figure stands one column too far are refused, or repaired when you say so. A cell that cannot be read is listed with row, column and value, and stays blank: a blank is “not counted”, not 0. A record whose RT has no polygon is kept and listed.</source>
   <translation>Membaca data pendataan, satu baris per RT dan tahun atau satu blok baris per RT, dari Excel (XLSX, XLS), ODS, atau CSV. Lembar, baris judul, koma atau titik desimal, dan kolom dikenali sendiri.

Baris yang semua angkanya bergeser satu kolom ditolak, atau diperbaiki bila diminta. Sel yang tidak dapat dibaca dicatat dengan baris, kolom, dan isinya, lalu dibiarkan kosong: kosong berarti “tidak didata”, bukan 0. Data RT yang belum berpoligon tetap disimpan dan dicatat.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Reads kelurahan polygons into the workspace and makes the kecamatan and the city above them. Columns with names and codes (Kemendagri, BPS) are recognised by themselves.

A kelurahan that is there already is updated, never doubled.</source>
   <translation>Memasukkan poligon kelurahan ke ruang kerja serta membentuk kecamatan dan kota di atasnya. Kolom nama dan kode (Kemendagri, BPS) dikenali sendiri.

Kelurahan yang sudah ada diperbarui, tidak pernah digandakan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home.py" />
   <source>Recent workspaces</source>
   <translation>Ruang kerja terakhir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_models.py" />
   <source>Record</source>
   <translation>Data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>Record &amp;without a polygon</source>
   <translation>Data tanpa p&amp;oligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Record id</source>
   <translation>Id data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/found.py" />
   <source>Record it again with the position switched on, or correct the coordinates in the file.</source>
   <translation>Rekam lagi dengan posisi (GPS) menyala, atau betulkan koordinat di berkas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Record of an RT without a polygon</source>
   <translation>Data RT yang belum memiliki poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Record of an unknown kelurahan</source>
   <translation>Data dari kelurahan yang tidak dikenal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Record of {year}</source>
   <translation>Data tahun {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Record: all &amp;office</source>
   <translation>Data ini: semua &amp;kantor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Record: all f&amp;ield</source>
   <translation>Data ini: semua &amp;lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>Records</source>
   <translation>Data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Records added</source>
   <translation>Data ditambahkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Records changed</source>
   <translation>Data diubah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Records deleted</source>
   <translation>Data dihapus</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>Records given up stay in the history.</source>
   <translation>Data yang dilepas tetap ada di riwayat.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/summary.py" />
   <source>Records have changed since the scores were computed.</source>
   <translation>Data berubah sejak nilai dihitung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Records whose figures stand one column too far, or that hold percents in place of volumes.</source>
   <translation>Data yang angkanya bergeser satu kolom, atau berisi persen di tempat volume.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Records: {records} ({where}). A double click shows the versions of a record.</source>
   <translation>Data: {records} ({where}). Klik ganda untuk melihat versi suatu data.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Redo (Ctrl+Shift+Z)</source>
   <translation>Ulangi (Ctrl+Shift+Z)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>Redraw the outline at the marked place with the vertex tool.</source>
   <translation>Betulkan garis tepi di tempat bertanda dengan alat titik (vertex).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Reduced in all (ha)</source>
   <translation>Total pengurangan (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Reduced {year} (ha)</source>
   <translation>Pengurangan {year} (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_overview.py" />
   <source>Reduction</source>
   <translation>Pengurangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Refused</source>
   <translation>Ditolak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Regulation</source>
   <translation>Peraturan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Release of slum area</source>
   <translation>Pelepasan luas kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>Remarks ({count})</source>
   <translation>Catatan ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>Remove it and import it again with the right coordinate system.</source>
   <translation>Hapus, lalu impor lagi dengan sistem koordinat yang benar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>Remove one of the rows from the file.</source>
   <translation>Hapus salah satu baris dari berkas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Removes the kept matching of this name.</source>
   <translation>Menghapus pencocokan tersimpan dengan nama ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>Rename it in the table of areas.</source>
   <translation>Ganti namanya di tabel wilayah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>Rename or remove the project file and open the workspace again.</source>
   <translation>Ganti nama atau hapus berkas proyek itu, lalu buka lagi ruang kerjanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/repair_panel.py" />
   <source>Repair &amp;all</source>
   <translation>Perbaiki &amp;semua</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Repair &amp;all ({count})</source>
   <translation>Perbaiki &amp;semua ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Repair polygons</source>
   <translation>Perbaiki poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Repair rows shifted by one column</source>
   <translation>Perbaiki baris yang bergeser satu kolom</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>Repair: {check}</source>
   <translation>Perbaiki: {check}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/repair_panel.py" />
   <source>Repaired</source>
   <translation>Diperbaiki</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Repaired polygons</source>
   <translation>Poligon yang diperbaiki</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>Repairs</source>
   <translation>Perbaikan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>Repairs ({count})</source>
   <translation>Perbaikan ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Repairs all findings of this check that are safe to repair; Undo takes it back.</source>
   <translation>Memperbaiki semua temuan jenis ini yang aman diperbaiki; dapat dibatalkan (Undo).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Repairs what can be repaired without asking: invalid outlines whose area stays, small overlaps and gaps, stray parts, points too close, what lies outside the kelurahan, kawasan joined from their RT. Only what a finding names changes; all other polygons stay as they are, to the last digit.

An overlap is cut from the RT that crosses its kelurahan's boundary, else from the one without a record, else from the larger; a gap goes to the RT with the longest common boundary. What is larger than the tolerances is left and listed with the reason.

In a workspace a backup is made first, and all repairs are written in one step or none. A layer of any kind stays as it is; the repaired polygons go to a new one.</source>
   <translation>Memperbaiki yang dapat diperbaiki tanpa bertanya: garis tepi tidak sah yang luasnya tetap, tumpang tindih dan celah kecil, bagian tercecer, titik yang terlalu rapat, bagian di luar kelurahan, kawasan gabungan RT. Hanya yang disebut temuan yang berubah; poligon lain tetap sampai angka terakhir.

Tumpang tindih dipotong dari RT yang melewati batas kelurahannya, kalau tidak dari yang belum terdata, kalau tidak dari yang lebih luas; celah diberikan ke RT dengan batas bersama terpanjang. Yang lebih besar dari toleransi dibiarkan dan disebut alasannya.

Untuk ruang kerja dibuat cadangan dulu, dan semua perbaikan ditulis dalam satu langkah atau tidak sama sekali. Layer lain tetap seperti semula; poligon yang diperbaiki ditulis ke layer baru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Reshape</source>
   <translation>Ubah batas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>Reshape the RT along its track, or detach the track.</source>
   <translation>Ubah bentuk RT mengikuti jejaknya, atau lepaskan jejak itu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Residents (FGD)</source>
   <translation>Wakil warga (FGD)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/control_point_table.py" />
   <source>Residual m</source>
   <translation>Residu m</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>Restore the last backup; the damaged file is kept beside it.</source>
   <translation>Pulihkan cadangan terakhir; berkas yang rusak tetap disimpan di sampingnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>Restore the record it belongs to first.</source>
   <translation>Pulihkan dulu data induknya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>Restore them from the history or from a backup.</source>
   <translation>Pulihkan dari riwayat atau dari cadangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/autosave.py" />
   <source>Restore unsaved work</source>
   <translation>Pulihkan yang belum disimpan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Restoring</source>
   <translation>Memulihkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Result</source>
   <translation>Hasil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Results</source>
   <translation>Hasil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>Results in the file, only compared with ours</source>
   <translation>Hasil yang tercantum di berkas (hanya dibandingkan)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_models.py" />
   <source>Right</source>
   <translation>Kanan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>Right if the RT is so; else compare it with the sketch.</source>
   <translation>Benar bila RT memang begitu; bila tidak, bandingkan dengan sketsa.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>Right if the RT truly lies in several places; else remove the stray part.</source>
   <translation>Benar bila RT memang terpisah; bila tidak, hapus bagian yang tercecer.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Road</source>
   <translation>Jalan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Roads</source>
   <translation>Jalan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Roads imported</source>
   <translation>Jalan diimpor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>Route</source>
   <translation>Rute</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Row</source>
   <translation>Baris</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Row of the column names</source>
   <translation>Baris nama kolom</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Row shifted by one column</source>
   <translation>Baris bergeser satu kolom</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>Row {first} is about the same RT and year, with other figures in {count} columns ({column}: {other} there, {value} here).</source>
   <translation>Baris {first} berisi RT dan tahun yang sama, dengan angka lain di {count} kolom ({column}: {other} di sana, {value} di sini).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>Row {first} is about the same RT and year, with the same figures.</source>
   <translation>Baris {first} berisi RT dan tahun yang sama, dengan angka yang sama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>Row {row} holds no column names.</source>
   <translation>Baris {row} tidak memuat nama kolom.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/names_page.py" />
   <source>Rows</source>
   <translation>Baris</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Rows read</source>
   <translation>Baris dibaca</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Rows that the column names take</source>
   <translation>Jumlah baris nama kolom</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/map_dialog.py" />
   <source>S&amp;heets</source>
   <translation>Lemba&amp;r</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>S&amp;wap longitude and latitude</source>
   <translation>T&amp;ukar bujur dan lintang</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>SIM KOTAKU code</source>
   <translation>Kode SIM KOTAKU</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>SIM KOTAKU code of the RT</source>
   <translation>Kode SIM KOTAKU RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>SIM KOTAKU code of the kelurahan</source>
   <translation>Kode SIM KOTAKU kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>SK Kumuh</source>
   <translation>SK Kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>SK date</source>
   <translation>Tanggal SK</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>SK list</source>
   <translation>Daftar SK</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>SK list (&amp;Excel)…</source>
   <translation>Daftar SK (&amp;Excel)…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>SK list (Excel)</source>
   <translation>Daftar SK (Excel)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>SK list written to {file}.</source>
   <translation>Daftar SK ditulis ke {file}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>SK list written: {name}</source>
   <translation>Daftar SK sudah ditulis: {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>SK number</source>
   <translation>Nomor SK</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/layers.py" />
   <source>SLUM CONDITION MAP</source>
   <translation>PETA TINGKAT KEKUMUHAN</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/album.py" />
   <source>SLUM MAP ALBUM</source>
   <translation>ALBUM PETA KUMUH</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_sheet.py" />
   <source>SLUM PROFILE OF A KAWASAN</source>
   <translation>PROFIL KUMUH KAWASAN</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_sheet.py" />
   <source>SLUM PROFILE OF A KELURAHAN</source>
   <translation>PROFIL KUMUH KELURAHAN</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_sheet.py" />
   <source>SLUM PROFILE OF AN RT</source>
   <translation>PROFIL KUMUH RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_sheet.py" />
   <source>SLUM PROFILE OF THE CITY</source>
   <translation>PROFIL KUMUH KOTA</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_sheet.py" />
   <source>SUMMARY OF THE CITY</source>
   <translation>RANGKUMAN KOTA</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Same RT and year twice</source>
   <translation>RT dan tahun yang sama dua kali</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Same figures for two RT</source>
   <translation>Angka dua RT sama persis</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Sample</source>
   <translation>Contoh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>Save &amp;list of problems…</source>
   <translation>Simpan &amp;daftar masalah…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Save &amp;points</source>
   <translation>&amp;Simpan titik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/pictures.py" />
   <source>Save a smaller copy of it and use that.</source>
   <translation>Simpan salinan yang lebih kecil dan gunakan itu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Save all findings as a table that Excel opens.</source>
   <translation>Simpan semua temuan sebagai tabel yang dapat dibuka Excel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/upkeep.py" />
   <source>Save all layers at once, with the button in the dock “Draw”, or undo.</source>
   <translation>Simpan semua layer sekaligus dengan tombol di panel “Gambar”, atau urungkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Save all versions of this record as a table that Excel opens.</source>
   <translation>Simpan semua versi data ini sebagai tabel yang dapat dibuka Excel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Save as CSV</source>
   <translation>Simpan sebagai CSV</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/pictures.py" />
   <source>Save it as JPG, PNG or TIFF and try again.</source>
   <translation>Simpan sebagai JPG, PNG, atau TIFF lalu coba lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>Save list of problems</source>
   <translation>Simpan daftar masalah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>Save or stop editing in other windows and on other machines, then try again.</source>
   <translation>Simpan atau hentikan penyuntingan di jendela dan komputer lain, lalu coba lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>Save or undo the edits of the layer first: {names}.</source>
   <translation>Simpan atau batalkan dahulu suntingan pada layer: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Save the changes of this step as a table that Excel opens.</source>
   <translation>Simpan perubahan langkah ini sebagai tabel yang dapat dibuka Excel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>Save the findings</source>
   <translation>Simpan temuan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Save the matching</source>
   <translation>Simpan pencocokan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>Save the project?</source>
   <translation>Simpan proyek?</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/sheets.py" />
   <source>Save the sheet as CSV, or install openpyxl (for example: apt install python3-openpyxl).</source>
   <translation>Simpan lembar sebagai CSV, atau pasang openpyxl (misalnya: apt install python3-openpyxl).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Save to a &amp;file…</source>
   <translation>Simpan ke &amp;berkas…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>Saved.</source>
   <translation>Tersimpan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>Saved: {file}</source>
   <translation>Tersimpan: {file}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Saved: {name}.</source>
   <translation>Tersimpan: {name}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>Say from which RT it is to be cut, or reshape both along the true boundary.</source>
   <translation>Tentukan dari RT mana dipotong, atau ubah bentuk keduanya menurut batas yang benar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>Say in which row the column names begin.</source>
   <translation>Tentukan di baris mana nama kolom dimulai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>Say of which year these records are.</source>
   <translation>Tentukan tahun catatan ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Say where the repaired polygons are to be written.</source>
   <translation>Tentukan tempat menulis poligon yang diperbaiki.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>Say whether the file writes decimals with a comma or a point, if this is wrong.</source>
   <translation>Jika keliru, tentukan apakah berkas memakai koma atau titik desimal.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>Say whether the file writes decimals with a comma or a point, or correct the cell.</source>
   <translation>Tentukan apakah berkas memakai koma atau titik desimal, atau perbaiki selnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Scale 1 : {scale}</source>
   <translation>Skala 1 : {scale}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Scale 1:</source>
   <translation>Skala 1:</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Score</source>
   <translation>Nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Score and percent contradict</source>
   <translation>Nilai dan persen bertentangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Score in the first year</source>
   <translation>Nilai pada tahun awal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Score in the last year</source>
   <translation>Nilai pada tahun akhir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Score of a parameter</source>
   <translation>Nilai satu parameter</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/records.py" />
   <source>Score the workspace first.</source>
   <translation>Hitung nilai ruang kerja terlebih dahulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Score {year}</source>
   <translation>Nilai {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Scored under {regulation}</source>
   <translation>Penilaian menurut {regulation}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Scores are computed from summed volumes and denominators, never from averaged scores.</source>
   <translation>Nilai dihitung dari jumlah volume dan jumlah penyebut, bukan dari rata-rata nilai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Scores computed</source>
   <translation>Nilai dihitung</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>Scores every record under the regulation of the workspace: percent and score of each parameter, sector means, total, class, other considerations, class code and priority; then the sums per kawasan, kelurahan, kecamatan and city, scored from summed volumes.

A record with a blank is incomplete and gets no class until it is filled.</source>
   <translation>Menilai semua data menurut peraturan ruang kerja: persen dan nilai tiap parameter, rata-rata sektoral, total, tingkat kekumuhan, pertimbangan lain, kode kelas, dan prioritas; lalu rekapitulasi per kawasan, kelurahan, kecamatan, dan kota yang dinilai dari jumlah volume.

Data yang masih memiliki isian kosong belum lengkap dan belum mendapat tingkat kekumuhan sampai diisi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Search RT, column or value…</source>
   <translation>Cari RT, kolom, atau nilai…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Search a kelurahan…</source>
   <translation>Cari kelurahan…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Search for a kelurahan or RT</source>
   <translation>Cari kelurahan atau RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Search in the findings…</source>
   <translation>Cari dalam temuan…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Search in the steps…</source>
   <translation>Cari dalam langkah…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>Search kelurahan…</source>
   <translation>Cari kelurahan…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_table.py" />
   <source>Sector mean</source>
   <translation>Rata-rata sektoral</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>Select the one to split first, or draw the line across one RT only.</source>
   <translation>Pilih dahulu RT yang dibelah, atau gambar garis melintasi satu RT saja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/autosave.py" />
   <source>Set &amp;aside</source>
   <translation>&amp;Sisihkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>Set it anew on picture and map, or switch it off.</source>
   <translation>Tetapkan lagi pada gambar dan peta, atau matikan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_io.py" />
   <source>Set it in the layer's properties.</source>
   <translation>Atur di properti layer.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>Set it to the coordinate system of the workspace, in its properties.</source>
   <translation>Atur ke sistem koordinat ruang kerja, di propertinya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/field_files.py" />
   <source>Set the phone's camera to “most compatible” (JPEG), or convert them.</source>
   <translation>Atur kamera ponsel ke “paling kompatibel” (JPEG), atau ubah fotonya ke JPEG.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Settings</source>
   <translation>Pengaturan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>Settings are changed in their own window; scores are computed again.</source>
   <translation>Pengaturan diubah di jendelanya sendiri; nilai dihitung ulang.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Several RT of a kelurahan have the same RT/RW.</source>
   <translation>Beberapa RT dalam satu kelurahan memakai RT/RW yang sama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Several can be chosen.</source>
   <translation>Boleh lebih dari satu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_data.py" />
   <source>Several kelurahan are called “{name}”: {near}.</source>
   <translation>Ada beberapa kelurahan bernama “{name}”: {near}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>Several kelurahan are called “{name}”; the row does not say which.</source>
   <translation>Ada beberapa kelurahan bernama “{name}”; baris ini tidak menyebut yang mana.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>Several kelurahan have this RT.</source>
   <translation>Beberapa kelurahan mempunyai RT ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Several parts</source>
   <translation>Beberapa bagian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Several rows of the table are about one RT and year.</source>
   <translation>Beberapa baris tabel berisi RT dan tahun yang sama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Severe</source>
   <translation>Berat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Shape</source>
   <translation>Bentuk</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Share of the picture that the points cover (%)</source>
   <translation>Bagian gambar yang dicakup titik (%)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/problem_list.py" />
   <source>Sheet</source>
   <translation>Lembar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>Sheet of the workbook</source>
   <translation>Lembar (sheet) buku kerja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/suspicion_algs.py" />
   <source>Shifted rows</source>
   <translation>Baris bergeser</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/widgets.py" />
   <source>Should be written like RT004-RW002, or RT039-00000 without RW.</source>
   <translation>Sebaiknya ditulis seperti RT004-RW002, atau RT039-00000 bila tanpa RW.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_dialog.py" />
   <source>Show a base map</source>
   <translation>Tampilkan peta dasar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Show everything</source>
   <translation>Tampilkan semua</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>Show it</source>
   <translation>Lihat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Show kawasan kumuh</source>
   <translation>Tampilkan kawasan kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Show on &amp;map</source>
   <translation>Tampilkan di &amp;peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Show on the map: {name}</source>
   <translation>Tampilkan di peta: {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Show or hide the overview of the workspace</source>
   <translation>Tampilkan atau sembunyikan ringkasan ruang kerja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>Show this RT on the map</source>
   <translation>Tampilkan RT ini di peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Size of a pixel in metres</source>
   <translation>Ukuran piksel dalam meter</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Sketch</source>
   <translation>Sketsa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_window.py" />
   <source>Sketch from paper</source>
   <translation>Sketsa dari kertas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/picture_layers.py" />
   <source>Sketches</source>
   <translation>Sketsa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Sketches of this workspace; their points can be changed again.</source>
   <translation>Sketsa ruang kerja ini; titiknya dapat diubah lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Sliver</source>
   <translation>Serpihan tipis</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Sliver: nowhere wider than</source>
   <translation>Serpihan: lebar paling banyak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Slum</source>
   <translation>Kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Slum &amp;profiles (PDF)…</source>
   <translation>&amp;Profil kumuh (PDF)…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Slum RT without the area that counts</source>
   <translation>RT kumuh tanpa luas acuan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Slum area</source>
   <translation>Luas kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/kmz.py" />
   <source>Slum area (ha)</source>
   <translation>Luas kumuh (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/looks.py" />
   <source>Slum area (kawasan)</source>
   <translation>Kawasan kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Slum area by year (ha)</source>
   <translation>Luas kumuh per tahun (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_overview.py" />
   <source>Slum area by year, in hectares, and the target of 0 ha</source>
   <translation>Luas kumuh per tahun (hektare) dan target 0 ha</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Slum area in the first year</source>
   <translation>Luas kumuh pada tahun awal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Slum area in the last year</source>
   <translation>Luas kumuh pada tahun akhir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Slum area left {year} (ha)</source>
   <translation>Sisa luas kumuh {year} (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home_model.py" />
   <source>Slum area of all classes, in hectares</source>
   <translation>Luas kumuh semua tingkat, dalam hektare</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Slum area reduced</source>
   <translation>Pengurangan luas kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_overview.py" />
   <source>Slum area {year}</source>
   <translation>Luas kumuh {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Slum area {year} (ha)</source>
   <translation>Luas kumuh {year} (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Slum areas (kawasan kumuh)</source>
   <translation>Kawasan kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/project.py" />
   <source>Slum assessment</source>
   <translation>Asesmen kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/project.py" />
   <source>Slum class</source>
   <translation>Tingkat kekumuhan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Slum condition</source>
   <translation>Tingkat kekumuhan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Slum decree (SK): {source}</source>
   <translation>SK Kumuh: {source}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Slum decree list (SK Kumuh)</source>
   <translation>Daftar SK Kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home_model.py" />
   <source>Slum ha</source>
   <translation>Kumuh (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Slum map</source>
   <translation>Peta kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile.py" />
   <source>Slum profile</source>
   <translation>Profil kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Slum profile (SIM KOTAKU)</source>
   <translation>Profil kumuh (SIM KOTAKU)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/profile_algs.py" />
   <source>Slum profiles</source>
   <translation>Profil kumuh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>Slum profiles (PDF)</source>
   <translation>Profil kumuh (PDF)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Slum status (SIM KOTAKU)</source>
   <translation>Status kumuh (SIM KOTAKU)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Slum, class unchanged</source>
   <translation>Kumuh, kelas tetap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>Slum, in a better class</source>
   <translation>Kumuh, kelas membaik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/legend.py" />
   <source>Small areas: 4/2 is RT 4, RW 2.</source>
   <translation>Bidang kecil: 4/2 berarti RT 4, RW 2.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tracks.py" />
   <source>Small loops of {loops} m² beside the polygon were left off.</source>
   <translation>Lingkaran kecil seluas {loops} m² di samping poligon dibuang.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/survey_styles.py" />
   <source>Small picture</source>
   <translation>Foto kecil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/small_pictures.py" />
   <source>Small pictures of photos</source>
   <translation>Gambar kecil dari foto</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/page_preview.py" />
   <source>Smaller</source>
   <translation>Perkecil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/readout.py" />
   <source>Smaller than {limit} ha.</source>
   <translation>Lebih kecil dari {limit} ha.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Social, economic and cultural potential</source>
   <translation>Potensi sosial, ekonomi dan budaya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/messages.py" />
   <source>Something unforeseen happened. Please send the details to the plugin's makers.</source>
   <translation>Terjadi kesalahan yang tidak terduga. Mohon kirimkan rinciannya kepada pembuat plugin.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>Source</source>
   <translation>Sumber</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>Source of the imagery</source>
   <translation>Sumber citra</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Sources</source>
   <translation>Sumber</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Split</source>
   <translation>Belah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Split an RT along a line</source>
   <translation>Belah RT menurut garis</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>Split {name}</source>
   <translation>Belah {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/repair_panel.py" />
   <source>Stands there</source>
   <translation>Tertulis</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>State</source>
   <translation>Keadaan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Step</source>
   <translation>Langkah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Steps</source>
   <translation>Langkah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_columns.py" />
   <source>Still blank</source>
   <translation>Belum diisi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>Still empty (tab Texts): {names}.</source>
   <translation>Masih kosong (tab Teks): {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_tables.py" />
   <source>Still needed {year}</source>
   <translation>Masih dibutuhkan {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Still to be chosen: {names}.</source>
   <translation>Masih perlu dipilih: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>Still to be decided: {count}</source>
   <translation>Belum diputuskan: {count}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Strategic value of the location</source>
   <translation>Nilai strategis lokasi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>Stray part: dropped below</source>
   <translation>Bagian tercecer: dibuang di bawah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Suggested from the place of the boundaries.</source>
   <translation>Diusulkan dari letak batas wilayah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Suggested handling</source>
   <translation>Usulan pola penanganan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile.py" />
   <source>Summary of the city</source>
   <translation>Rangkuman kota</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Summed assessments</source>
   <translation>Asesmen agregat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Sums per kelurahan</source>
   <translation>Rekapitulasi per kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Survey points</source>
   <translation>Titik survei</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_panel.py" />
   <source>Suspicious &amp;only</source>
   <translation>Hanya yang mencuri&amp;gakan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_panel.py" />
   <source>Suspicious &amp;only ({count})</source>
   <translation>Hanya yang mencuri&amp;gakan ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Suspicious figures</source>
   <translation>Angka mencurigakan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Swap longitude and latitude</source>
   <translation>Tukar bujur dan lintang</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/crs.py" />
   <source>Swap the axes.</source>
   <translation>Tukar sumbunya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/photos.py" />
   <source>Switch on “location” in the phone's camera, and send photos as files: chat apps remove it.</source>
   <translation>Nyalakan “lokasi” di kamera ponsel, dan kirim foto sebagai berkas: aplikasi obrolan menghapusnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/import_window.py" />
   <source>Table</source>
   <translation>Tabel</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>Table of sums per area</source>
   <translation>Tabel rekapitulasi per wilayah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Tables</source>
   <translation>Tabel</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Take a kelurahan along on a tablet</source>
   <translation>Bawa satu kelurahan di tablet</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Take back the last change (Ctrl+Z)</source>
   <translation>Batalkan perubahan terakhir (Ctrl+Z)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Take back what this step changed, as a new step. What was changed since is asked about.</source>
   <translation>Mengembalikan yang diubah langkah ini, sebagai langkah baru. Yang sudah diubah lagi sesudahnya akan ditanyakan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/taking.py" />
   <source>Take from the field</source>
   <translation>Ambil dari lapangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Take in GPX tracks, KML, points and photos</source>
   <translation>Ambil jejak GPX, KML, titik, dan foto</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>Take the figures from the source again.</source>
   <translation>Ambil lagi angkanya dari sumber.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Take the polygon of an RT away; its records stay</source>
   <translation>Hapus poligon RT; datanya tetap ada</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>Take the record from its source again, or correct it in its form.</source>
   <translation>Ambil lagi data ini dari sumbernya, atau betulkan di isiannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>Taken</source>
   <translation>Diambil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/repair_panel.py" />
   <source>Taken as it stands</source>
   <translation>Diambil apa adanya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>Taken: tracks {tracks}, points {points}, photos {photos}; not saved yet.</source>
   <translation>Diambil: jejak {tracks}, titik {points}, foto {photos}; belum disimpan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Takes a matching from a file of another office.</source>
   <translation>Mengambil pencocokan dari berkas kantor lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>Takes the cells that were copied in Excel, header included (Ctrl+V).</source>
   <translation>Mengambil sel yang disalin dari Excel beserta judul kolomnya (Ctrl+V).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_overview.py" />
   <source>Target: 0 ha</source>
   <translation>Target: 0 ha</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>Te&amp;xts</source>
   <translation>Te&amp;ks</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Template</source>
   <translation>Templat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>That was the last RT of this kelurahan.</source>
   <translation>Itu RT terakhir di kelurahan ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/offline.py" />
   <source>That would be {count} tiles, about {size} MB; the limit is {most} tiles.</source>
   <translation>Itu berarti {count} ubin, sekitar {size} MB; batasnya {most} ubin.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>The Python package “{package}” is missing in this QGIS.</source>
   <translation>Paket Python “{package}” tidak ada pada QGIS ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>The RT already has a polygon in the workspace; it is replaced by this one.</source>
   <translation>RT ini sudah punya poligon di ruang kerja; diganti dengan yang ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>The RT has a record but no polygon.</source>
   <translation>RT ini punya catatan tetapi belum punya poligon.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>The RT has a record but no polygon; polygons without RT/RW in its kelurahan: {loose}.</source>
   <translation>RT ini punya catatan tetapi belum punya poligon; poligon tanpa RT/RW di kelurahannya: {loose}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>The RT has no record of {years}.</source>
   <translation>RT ini tidak punya catatan tahun {years}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>The RT has no record.</source>
   <translation>RT ini belum punya catatan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_typed.py" />
   <source>The RT is not there any more; its figures were not typed again.</source>
   <translation>RT itu tidak ada lagi; angkanya tidak diisikan kembali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/keys.py" />
   <source>The RT/RW is blank.</source>
   <translation>RT/RW kosong.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_return.py" />
   <source>The ZIP unpacks to {megabytes} MB; so large a package is not read.</source>
   <translation>ZIP ini menjadi {megabytes} MB bila dibuka; paket sebesar itu tidak dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/assess.py" />
   <source>The area that counts ({column}) is missing, so the slum area is not known.</source>
   <translation>Luas yang dihitung ({column}) kosong, sehingga luas kumuh tidak diketahui.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>The attributes say {told}, but {share} % of the polygon lies in {inside}.</source>
   <translation>Atribut menyebut {told}, tetapi {share} % poligon berada di {inside}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/crs.py" />
   <source>The axes are swapped: x is {x}, y is {y}.</source>
   <translation>Sumbu tertukar: x = {x}, y = {y}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>The background cannot be loaded. The map itself is complete without it.</source>
   <translation>Peta latar tidak dapat dimuat. Petanya sendiri tetap lengkap.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/backup.py" />
   <source>The backup could not be made whole ({detail}).</source>
   <translation>Cadangan tidak dapat dibuat dengan utuh ({detail}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_package.py" />
   <source>The base map does not exist.</source>
   <translation>Peta dasar tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/offline.py" />
   <source>The base map's server does not deliver: {reason}. Nothing was written.</source>
   <translation>Server peta dasar tidak mengirim ubin: {reason}. Tidak ada yang ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/readout.py" />
   <source>The boundary crosses itself.</source>
   <translation>Batasnya memotong dirinya sendiri.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/creation.py" />
   <source>The boundary file has no kelurahan called {names}.</source>
   <translation>Berkas batas tidak memuat kelurahan bernama {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>The boundary of “{name}” crosses itself or is damaged: {reason}.</source>
   <translation>Batas “{name}” memotong dirinya sendiri atau rusak: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/editing.py" />
   <source>The changes could not be saved: {reason}. They are still there, unsaved.</source>
   <translation>Perubahan tidak dapat disimpan: {reason}. Perubahan masih ada, belum tersimpan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>The city with its summary</source>
   <translation>Kota beserta rangkumannya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>The city's workspace, a GeoPackage (.gpkg) made by “Create a workspace”.</source>
   <translation>Ruang kerja kota, sebuah GeoPackage (.gpkg) yang dibuat dengan “Buat ruang kerja”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>The class printed in the table is not that of the figures.</source>
   <translation>Kelas yang tercetak di tabel tidak sesuai dengan angkanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>The code is that of {coded}, but the row says “{name}”; the code is used.</source>
   <translation>Kodenya milik {coded}, tetapi barisnya menyebut “{name}”; kode yang dipakai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>The column matching is not valid JSON: {reason}</source>
   <translation>Pencocokan kolom bukan JSON yang benar: {reason}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>The column matching must be a JSON object: field name and column name in pairs.</source>
   <translation>Pencocokan kolom harus berupa objek JSON: pasangan nama isian dan nama kolom.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>The column mixes decimal commas and points; {examples} cannot be read.</source>
   <translation>Kolom ini mencampur koma dan titik desimal; {examples} tidak dapat dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/columns.py" />
   <source>The column {column} has {count} values, the column {other} has {others}.</source>
   <translation>Kolom {column} berisi {count} nilai, sedangkan kolom {other} berisi {others}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/columns.py" />
   <source>The column {column} stands twice.</source>
   <translation>Kolom {column} muncul dua kali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/control_points.py" />
   <source>The control points cannot be brought into the workspace's coordinate system.</source>
   <translation>Titik kontrol tidak dapat diubah ke sistem koordinat ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>The coordinate system counts in degrees; areas and lengths need metres.</source>
   <translation>Sistem koordinat itu bersatuan derajat; luas dan panjang memerlukan meter.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>The coordinate system must be one in metres, so that residuals are metres.</source>
   <translation>Sistem koordinat harus dalam meter, supaya residu juga dalam meter.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/geopackage.py" />
   <source>The coordinate system “{crs}” is not known.</source>
   <translation>Sistem koordinat “{crs}” tidak dikenal.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/read_back.py" />
   <source>The coordinates that the PDF gives on page {page} are not those of the map.</source>
   <translation>Koordinat yang disebut PDF pada halaman {page} bukan koordinat petanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>The database reports: {detail}</source>
   <translation>Pesan dari basis data: {detail}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/settings.py" />
   <source>The density limit must be above 0, not {value}.</source>
   <translation>Batas kepadatan harus di atas 0, bukan {value}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>The disk is full: {needed} MB are needed and {free} MB are free. Nothing was changed.</source>
   <translation>Cakram penuh: diperlukan {needed} MB, tersisa {free} MB. Tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>The disk is full; nothing was changed.</source>
   <translation>Cakram penuh; tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>The drawn, the verified and the SK area of an RT are far apart.</source>
   <translation>Luas gambar, luas verifikasi, dan luas SK sebuah RT berbeda jauh.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>The edges of the picture would reach {km} km: far beyond the points.</source>
   <translation>Tepi gambar akan mencapai {km} km: jauh di luar titik-titik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>The feature has neither a polygon nor a readable RT/RW; it is not taken.</source>
   <translation>Fitur ini tidak punya poligon maupun RT/RW yang terbaca; tidak diambil.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>The feature has no name.</source>
   <translation>Fitur ini tidak punya nama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>The feature has no name; it is called by its code {code}.</source>
   <translation>Fitur ini tidak punya nama; dinamai dengan kodenya, {code}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>The feature has no polygon ({kind}); the RT is kept without one.</source>
   <translation>Fitur tidak punya poligon ({kind}); RT disimpan tanpa poligon.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>The feature is an exact copy of feature {first} and is not taken twice.</source>
   <translation>Fitur ini salinan persis fitur {first} dan tidak diambil dua kali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/layers.py" />
   <source>The features have been changed in the meantime; nothing was repaired.</source>
   <translation>Fitur sudah berubah sementara itu; tidak ada yang diperbaiki.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/repair.py" />
   <source>The features have changed since; check again.</source>
   <translation>Fitur sudah berubah; periksa lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>The figures of a row make sense only when all of them are moved by one column, or volumes look like the scores of a row that was shifted.</source>
   <translation>Angka satu baris baru masuk akal bila semuanya digeser satu kolom, atau volumenya mirip nilai dari baris yang pernah bergeser.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>The figures of the row were repaired as agreed.</source>
   <translation>Angka pada baris ini diperbaiki sesuai persetujuan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>The file cannot be read as JSON: {reason}</source>
   <translation>Berkas tidak dapat dibaca sebagai JSON: {reason}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/layers.py" />
   <source>The file cannot be read as a layer: {reason}.</source>
   <translation>Berkas tidak dapat dibaca sebagai layer: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/text_tables.py" />
   <source>The file cannot be read as a table: {reason}.</source>
   <translation>Berkas tidak dapat dibaca sebagai tabel: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/ods.py" />
   <source>The file cannot be read as an ODS workbook: {reason}.</source>
   <translation>Berkas tidak dapat dibaca sebagai buku kerja ODS: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/sheets.py" />
   <source>The file cannot be read as an XLSX workbook: {reason}.</source>
   <translation>Berkas tidak dapat dibaca sebagai buku kerja XLSX: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>The file cannot be read: {reason}</source>
   <translation>Berkas tidak dapat dibaca: {reason}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/saved_matching.py" />
   <source>The file cannot be read: {reason}.</source>
   <translation>Berkas tidak dapat dibaca: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>The file cannot be used: {detail}</source>
   <translation>Berkas tidak dapat dipakai: {detail}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>The file could not be read or written: {reason}.</source>
   <translation>Berkas tidak dapat dibaca atau ditulis: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_page.py" />
   <source>The file could not be written: {reason}.</source>
   <translation>Berkas tidak dapat ditulis: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/vector_files.py" />
   <source>The file defines XML entities, which no GPS device writes; it is not read for safety.</source>
   <translation>Berkas memuat entitas XML yang tidak pernah ditulis alat GPS; demi keamanan tidak dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake.py" />
   <source>The file does not exist.</source>
   <translation>Berkas tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/basemaps.py" />
   <source>The file does not say its coordinate system.</source>
   <translation>Berkas ini tidak menyebut sistem koordinatnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_window.py" />
   <source>The file has {count} pages; the first one is shown.</source>
   <translation>Berkas ini berisi {count} halaman; yang ditampilkan halaman pertama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/text_tables.py" />
   <source>The file has {megabytes} MB; so large a table is not read.</source>
   <translation>Ukuran berkas {megabytes} MB; tabel sebesar itu tidak dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/vector_files.py" />
   <source>The file holds more than {count} features; that is no field survey.</source>
   <translation>Berkas berisi lebih dari {count} objek; itu bukan survei lapangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>The file holds no list of submissions.</source>
   <translation>Berkas ini tidak berisi daftar kiriman formulir.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/vector_files.py" />
   <source>The file holds no track, route, point or polygon.</source>
   <translation>Berkas tidak berisi jejak, rute, titik, atau poligon.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/field_files.py" />
   <source>The file holds {count} polygons; they can be drawn one by one only.</source>
   <translation>Berkas berisi {count} poligon; di sini hanya dapat digambar satu per satu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/archive.py" />
   <source>The file is damaged and cannot be read as a workbook: {reason}.</source>
   <translation>Berkas rusak dan tidak dapat dibaca sebagai buku kerja: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>The file is damaged or is not a GeoPackage.</source>
   <translation>Berkas rusak atau bukan GeoPackage.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>The file is damaged or is not a workspace ({detail}).</source>
   <translation>Berkas rusak atau bukan ruang kerja ({detail}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/vector_files.py" />
   <source>The file is damaged or not what its name says.</source>
   <translation>Berkas rusak atau isinya tidak sesuai namanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/vector_files.py" />
   <source>The file is damaged or not what its name says: {reason}.</source>
   <translation>Berkas rusak atau isinya tidak sesuai namanya: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/vector_files.py" />
   <source>The file is damaged; only {count} features before the damage were read: {reason}.</source>
   <translation>Berkas rusak; hanya {count} objek sebelum bagian rusak yang terbaca: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>The file is empty.</source>
   <translation>Berkas kosong.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>The file is far too large to be a list of submissions.</source>
   <translation>Berkas terlalu besar untuk sebuah daftar kiriman.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/point_tables.py" />
   <source>The file is larger than {size} MB unpacked; that is no field survey.</source>
   <translation>Berkas lebih dari {size} MB setelah dibuka; itu bukan survei lapangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/text_tables.py" />
   <source>The file is not UTF-8; it was read as Windows-1252.</source>
   <translation>Berkas bukan UTF-8; dibaca sebagai Windows-1252.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>The file is not there.</source>
   <translation>Berkas tidak ditemukan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>The file is not valid JSON: {reason}</source>
   <translation>Berkas bukan JSON yang sah: {reason}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/layers.py" />
   <source>The file may not be read; another program may hold it open.</source>
   <translation>Berkas tidak boleh dibaca; mungkin sedang dibuka program lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>The file of control points is not there.</source>
   <translation>Berkas titik kontrol tidak ditemukan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>The file or folder does not exist.</source>
   <translation>Berkas atau folder tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>The first page lists areas and themes with their pages.</source>
   <translation>Halaman pertama memuat wilayah dan tema dengan nomor halamannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/names_page.py" />
   <source>The first {count} are shown; the table may be of another city.</source>
   <translation>{count} yang pertama ditampilkan; tabel ini mungkin milik kota lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>The folder does not exist.</source>
   <translation>Folder tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/field_files.py" />
   <source>The folder holds no file that is read here (GPX, KML, GeoJSON, CSV, JPEG).</source>
   <translation>Folder tidak berisi berkas yang dibaca di sini (GPX, KML, GeoJSON, CSV, JPEG).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>The folder may not be written.</source>
   <translation>Folder tidak boleh ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>The folder {name} is there. Overwrite the files of the same name?</source>
   <translation>Folder {name} sudah ada. Timpa berkas yang bernama sama?</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>The folder {name} is there. Overwrite the sheets of the same name?</source>
   <translation>Folder {name} sudah ada. Timpa lembar yang bernama sama?</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>The form has {made} pages instead of {planned}.</source>
   <translation>Formulir memiliki {made} halaman, seharusnya {planned}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/job.py" />
   <source>The format {name} is not known; it can be {known}.</source>
   <translation>Format {name} tidak dikenal; yang ada: {known}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/layers.py" />
   <source>The format {name} is not known; there are {known}.</source>
   <translation>Format {name} tidak dikenal; yang tersedia: {known}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/ods.py" />
   <source>The formula {formula} has no stored result.</source>
   <translation>Rumus {formula} tidak menyimpan hasil.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/blob.py" />
   <source>The geometry cannot be read ({detail}).</source>
   <translation>Geometri tidak dapat dibaca ({detail}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/past.py" />
   <source>The history has no such step; it may have been made by another workspace.</source>
   <translation>Riwayat tidak memuat langkah itu; mungkin dari ruang kerja lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>The history has no version {number} of this record.</source>
   <translation>Riwayat tidak memuat versi {number} dari data ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/imagery.py" />
   <source>The imagery {name} cannot be opened and is left out.</source>
   <translation>Citra {name} tidak dapat dibuka dan dilewati.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/import_undo.py" />
   <source>The import was undone: {count} records are as before.</source>
   <translation>Impor dibatalkan: {count} data kembali seperti semula.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>The kawasan follows its RT: when one changes, it changes too.</source>
   <translation>Kawasan mengikuti RT-nya: bila RT berubah, kawasan ikut berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/kawasan.py" />
   <source>The kawasan has no RT with a polygon; it is left as it is.</source>
   <translation>Kawasan tidak punya RT berpoligon; dibiarkan seperti adanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>The kawasan is kept as “{name}”.</source>
   <translation>Kawasan disimpan sebagai “{name}”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>The kawasan needs a name.</source>
   <translation>Kawasan perlu nama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>The key stands on {count} polygons (features {numbers}; {sizes} ha): none of them gets it.</source>
   <translation>RT/RW ini ada pada {count} poligon (fitur {numbers}; {sizes} ha): tidak diberikan pada satu pun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>The key stands on {count} polygons (features {numbers}; {sizes} ha): the first keeps it.</source>
   <translation>RT/RW ini ada pada {count} poligon (fitur {numbers}; {sizes} ha): dipakai poligon pertama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>The key stands on {count} polygons (features {numbers}; {sizes} ha): they become one RT.</source>
   <translation>RT/RW ini ada pada {count} poligon (fitur {numbers}; {sizes} ha): digabung menjadi satu RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/web_dialog.py" />
   <source>The language the page opens in; the reader can switch.</source>
   <translation>Bahasa saat halaman dibuka; pembaca dapat menggantinya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>The last backup is {backup}: restore it; the damaged file is kept beside it.</source>
   <translation>Cadangan terakhir adalah {backup}: pulihkan; berkas yang rusak tetap disimpan di sampingnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/editing.py" />
   <source>The layer cannot be edited: it is open for reading only.</source>
   <translation>Layer tidak dapat diedit: hanya terbuka untuk dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sources.py" />
   <source>The layer could not be read: {reason}</source>
   <translation>Layer tidak dapat dibaca: {reason}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>The layer does not name the kecamatan {code}; it is called by its code.</source>
   <translation>Layer tidak menyebut nama kecamatan {code}; dinamai dengan kodenya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/crs.py" />
   <source>The layer does not say in which coordinate system it is.</source>
   <translation>Layer tidak menyebut sistem koordinatnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/crs.py" />
   <source>The layer does not say in which coordinate system it is; its middle is at {x}, {y}.</source>
   <translation>Layer tidak menyebut sistem koordinatnya; titik tengahnya di {x}, {y}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/layers.py" />
   <source>The layer has no features.</source>
   <translation>Layer tidak memiliki fitur.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/crs.py" />
   <source>The layer has no geometry.</source>
   <translation>Layer tidak memiliki geometri.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/recovery.py" />
   <source>The layer is not in the project.</source>
   <translation>Layer tidak ada di proyek.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/editing.py" />
   <source>The layer is set to {found}, but its file is in {wanted}: shapes would be stored elsewhere.</source>
   <translation>Layer diatur ke {found}, padahal berkasnya dalam {wanted}: bentuk akan tersimpan di tempat lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/crs.py" />
   <source>The layer lies outside Indonesia: {x}, {y} in {crs}.</source>
   <translation>Layer berada di luar Indonesia: {x}, {y} dalam {crs}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/layers.py" />
   <source>The layer of RT is not in the project.</source>
   <translation>Layer RT tidak ada di proyek.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/editing.py" />
   <source>The layer of the table {table} is not in the project.</source>
   <translation>Layer tabel {table} tidak ada di proyek.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/crs.py" />
   <source>The layer says {crs}, but its coordinates ({x}, {y}) do not fit.</source>
   <translation>Layer mengaku {crs}, tetapi koordinatnya ({x}, {y}) tidak cocok.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/layers.py" />
   <source>The layers could not be written: {reason}.</source>
   <translation>Layer tidak dapat ditulis: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/template.py" />
   <source>The layout template cannot be read: {reason}.</source>
   <translation>Templat tata letak tidak dapat dibaca: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/template.py" />
   <source>The layout template has no item with the id {ids}.</source>
   <translation>Templat tata letak tidak memiliki item dengan id {ids}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/template.py" />
   <source>The layout template has no item with the id {ids}; the sheets go without.</source>
   <translation>Templat tata letak tidak memiliki item dengan id {ids}; lembar peta dicetak tanpa item itu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile.py" />
   <source>The level {name} is not known; it can be {known}.</source>
   <translation>Tingkat {name} tidak dikenal; pilihannya {known}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>The line cuts several RT: {names}.</source>
   <translation>Garis memotong beberapa RT: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>The line does not cut an RT from edge to edge.</source>
   <translation>Garis tidak memotong RT dari tepi ke tepi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>The line must cross the boundary of an RT twice.</source>
   <translation>Garis harus memotong batas RT dua kali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_cut.py" />
   <source>The list of kelurahan is in the home dock.</source>
   <translation>Daftar kelurahan ada di panel Beranda.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>The list of slum locations for the decree, the sums and the years side by side.</source>
   <translation>Daftar lokasi kumuh untuk SK, rekapitulasi, dan perbandingan antartahun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>The map goes to the kelurahan chosen.</source>
   <translation>Peta menuju kelurahan yang dipilih.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/web_dialog.py" />
   <source>The map's name and the city</source>
   <translation>Nama peta dan kota</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/saved_matching.py" />
   <source>The matching was written by a newer version of the plugin.</source>
   <translation>Pencocokan ini dibuat oleh versi plugin yang lebih baru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/profile_algs.py" />
   <source>The name of an own template in the layout folder, or a .qpt file.</source>
   <translation>Nama templat sendiri di folder tata letak, atau berkas .qpt.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>The name of the city is not known.</source>
   <translation>Nama kota/kabupaten belum diketahui.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>The new GeoPackage; an existing file is never overwritten.</source>
   <translation>GeoPackage baru; berkas yang sudah ada tidak pernah ditimpa.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/sheets.py" />
   <source>The number {value} is merged over several rows; only the first of them gets it.</source>
   <translation>Angka {value} digabung (merge) pada beberapa baris; hanya baris pertama yang mendapatkannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/settling.py" />
   <source>The office already has a record of this name; it is not taken.</source>
   <translation>Kantor sudah punya data dengan nama ini; tidak diambil.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_dialog.py" />
   <source>The office's own list of base maps has a mistake.</source>
   <translation>Daftar peta dasar milik kantor mengandung kesalahan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>The outline of a kawasan joined from its RT is not theirs. The repair joins them again.</source>
   <translation>Batas kawasan gabungan RT tidak sama dengan RT-nya. Perbaikan menggabungkannya lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>The outline of an RT has left the track it was made from.</source>
   <translation>Garis tepi RT menyimpang dari jejak asalnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_io.py" />
   <source>The output could not be written: {reason}</source>
   <translation>Hasil tidak dapat ditulis: {reason}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/manifest.py" />
   <source>The package has schema version {found}, the workspace has {wanted}; they cannot be merged.</source>
   <translation>Versi skema paket {found}, ruang kerja {wanted}; keduanya tidak dapat digabungkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_return.py" />
   <source>The package is damaged and cannot be read ({detail}).</source>
   <translation>Paket rusak dan tidak dapat dibaca ({detail}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/manifest.py" />
   <source>The package was made by a newer version of the plugin.</source>
   <translation>Paket ini dibuat dengan versi plugin yang lebih baru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/manifest.py" />
   <source>The package was made from another workspace ({city}, kelurahan {names}).</source>
   <translation>Paket ini dibuat dari ruang kerja lain ({city}, kelurahan {names}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/manifest.py" />
   <source>The package's list of what was handed out is damaged; it cannot be merged.</source>
   <translation>Daftar isi awal paket ini rusak; paket tidak dapat digabungkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/pdf_file.py" />
   <source>The page cannot be joined with the others: {reason}.</source>
   <translation>Halaman tidak dapat digabungkan dengan yang lain: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>The path of what came back from the tablet.</source>
   <translation>Lokasi berkas yang kembali dari tablet.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile.py" />
   <source>The photo cannot be read and is left out.</source>
   <translation>Foto tidak dapat dibaca dan dilewati.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/photos.py" />
   <source>The photo cannot be read to its end: {reason}.</source>
   <translation>Foto tidak terbaca sampai akhir: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/photos.py" />
   <source>The photo carries no position and cannot be put on the map.</source>
   <translation>Foto tidak membawa posisi sehingga tidak dapat diletakkan di peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/pictures.py" />
   <source>The picture has {count} million pixels, more than can be worked on.</source>
   <translation>Gambar berukuran {count} juta piksel, lebih besar dari yang dapat dikerjakan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/pictures.py" />
   <source>The picture is not there.</source>
   <translation>Gambar tidak ditemukan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/photos.py" />
   <source>The picture is too large for a photo: {width} × {height} pixels.</source>
   <translation>Gambar terlalu besar untuk sebuah foto: {width} × {height} piksel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>The picture would come out as in a mirror.</source>
   <translation>Gambar akan terbalik seperti di cermin.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>The place of each finding; points and lines are drawn a metre wide.</source>
   <translation>Tempat setiap temuan; titik dan garis digambar selebar satu meter.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>The points cover only {share} % of the picture; elsewhere the result is a guess.</source>
   <translation>Titik-titik hanya mencakup {share} % gambar; di bagian lain hasilnya hanya perkiraan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>The points lie nearly on a line; across it the picture is free to tilt.</source>
   <translation>Titik-titik hampir segaris; ke arah tegak lurus garis itu gambar bebas miring.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>The polygon crosses itself or is damaged: {reason}. It is kept as drawn.</source>
   <translation>Poligon memotong dirinya sendiri atau rusak: {reason}. Disimpan seperti digambar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>The polygon lies outside {told} and outside every other kelurahan.</source>
   <translation>Poligon berada di luar {told} dan di luar semua kelurahan lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>The polygon lies wholly over {names}; nothing is left of it.</source>
   <translation>Poligon seluruhnya menimpa {names}; tidak ada yang tersisa.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rt_features.py" />
   <source>The polygon measures {area} ha; an RT usually has {least} to {most} ha.</source>
   <translation>Luas poligon {area} ha; luas RT biasanya {least} sampai {most} ha.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>The polygon names no kelurahan and lies in none.</source>
   <translation>Poligon tidak menyebut kelurahan dan tidak berada di kelurahan mana pun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>The polygon of {name} is gone; its records wait for a new one.</source>
   <translation>Poligon {name} dihapus; datanya menunggu poligon baru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>The polygon was discarded.</source>
   <translation>Poligon dibuang.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>The printed percent is not the volume by its denominator.</source>
   <translation>Persen yang tercetak bukan hasil volume dibagi penyebutnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>The printed score is not that of the percent.</source>
   <translation>Nilai yang tercetak bukan nilai untuk persen itu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>The printed total is not the sum of the scores.</source>
   <translation>Total yang tercetak bukan jumlah nilainya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/album_runner.py" />
   <source>The process that makes the pages has ended too early; {count} of them are finished.</source>
   <translation>Proses pembuat halaman berhenti terlalu dini; {count} halaman sudah jadi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_project.py" />
   <source>The project could not be written: {detail}</source>
   <translation>Proyek tidak dapat ditulis: {detail}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>The project does not belong to this workspace.</source>
   <translation>Proyek itu bukan milik ruang kerja ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>The project now open has unsaved changes. Save them first?</source>
   <translation>Proyek yang sedang terbuka memiliki perubahan yang belum disimpan. Simpan dahulu?</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>The project stands beside the workspace, with groups, styles and forms.</source>
   <translation>Proyek berada di samping ruang kerja, dengan grup, gaya, dan formulir.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/offline.py" />
   <source>The raster cannot be read: {reason}.</source>
   <translation>Raster tidak dapat dibaca: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_typed.py" />
   <source>The record cannot be edited; its figures were not typed again.</source>
   <translation>Datanya tidak dapat diubah; angkanya tidak diisikan kembali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>The record cannot be restored: one it belongs to is gone, or another has taken its place.</source>
   <translation>Data tidak bisa dipulihkan: data induknya sudah tidak ada, atau tempatnya sudah diisi data lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>The record did not exist in this version.</source>
   <translation>Data ini belum ada pada versi itu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>The record has been removed since; its old values are not brought back.</source>
   <translation>Data ini sudah dihapus sesudahnya; isi lamanya tidak dikembalikan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/recovery.py" />
   <source>The record is not there any more.</source>
   <translation>Datanya sudah tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_typed.py" />
   <source>The record of {rt} is not saved: a value in it cannot be right.</source>
   <translation>Data {rt} tidak disimpan: ada nilai yang tidak mungkin benar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>The record of {year} has not been scored yet.</source>
   <translation>Data tahun {year} belum dinilai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>The record was made in this step and has been changed since; it is kept.</source>
   <translation>Data ini dibuat dalam langkah ini dan sudah diubah lagi; dibiarkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/apply.py" />
   <source>The record {label} has been changed since the import was checked; nothing was written.</source>
   <translation>Data {label} berubah sejak impor diperiksa; tidak ada yang ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_apply.py" />
   <source>The record {label} has been changed since the package was compared; nothing was written.</source>
   <translation>Data {label} berubah sejak paket dibandingkan; tidak ada yang ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/summary.py" />
   <source>The records have not been scored yet.</source>
   <translation>Data belum dinilai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/records.py" />
   <source>The records of {year} have not been scored.</source>
   <translation>Data tahun {year} belum dinilai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation.py" />
   <source>The regulation {id} is not known. Known are: {known}.</source>
   <translation>Peraturan {id} tidak dikenal. Yang tersedia: {known}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/repair.py" />
   <source>The repair would break the polygon or change it elsewhere; correct it by hand.</source>
   <translation>Perbaikan akan merusak poligon atau mengubah bagian lain; betulkan dengan tangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/repair.py" />
   <source>The repair would open a gap to the neighbours; reshape them together.</source>
   <translation>Perbaikan akan membuka celah ke tetangganya; ubah bentuk bersama-sama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>The result is a GeoTIFF: its name must end in .tif.</source>
   <translation>Hasilnya GeoTIFF: namanya harus berakhiran .tif.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>The row does not say in which kelurahan the RT is.</source>
   <translation>Baris ini tidak menyebut kelurahan RT-nya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>The row has figures beyond the last column; they may stand in wrong columns.</source>
   <translation>Baris ini punya angka di luar kolom terakhir; isinya mungkin berada di kolom yang salah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>The row in which the column names begin. A double click below sets it too.</source>
   <translation>Baris tempat nama kolom dimulai. Klik ganda di bawah juga menentukannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>The row repeats the column names.</source>
   <translation>Baris ini mengulang nama kolom.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>The same polygon stands twice in the layer.</source>
   <translation>Poligon yang sama ada dua kali di layer.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sample.py" />
   <source>The sample is missing from this installation.</source>
   <translation>Data contoh tidak ada pada pemasangan ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>The sample is ready; it holds a few mistakes to find.</source>
   <translation>Data contoh sudah siap; ada beberapa kesalahan di dalamnya untuk ditemukan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>The schema asks for {rule} at {key}, which is not known here.</source>
   <translation>Skema meminta {rule} pada {key}, yang tidak dikenal di sini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>The scored RT and the sums per area, for other programs and for SIM KOTAKU.</source>
   <translation>RT yang sudah dinilai dan rekapitulasi per wilayah, untuk program lain dan SIM KOTAKU.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/summary.py" />
   <source>The scores are up to date.</source>
   <translation>Nilai sudah mutakhir.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/scoring.py" />
   <source>The sector mean {name} is not known. Known are: {known}.</source>
   <translation>Rata-rata sektoral {name} tidak dikenal. Yang tersedia: {known}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/settings.py" />
   <source>The setting {name} is “{value}”, which is not a number.</source>
   <translation>Pengaturan {name} berisi “{value}”, yang bukan angka.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/settings.py" />
   <source>The setting {name} is “{value}”; it can be {allowed}.</source>
   <translation>Pengaturan {name} berisi “{value}”; pilihannya {allowed}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/store.py" />
   <source>The setting {name} of a workspace is fixed.</source>
   <translation>Pengaturan {name} suatu ruang kerja tidak dapat diubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_desk.py" />
   <source>The shape begun was put aside.</source>
   <translation>Bentuk yang belum selesai disisihkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_desk.py" />
   <source>The shape needs at least {count} points; go on drawing.</source>
   <translation>Perlu sedikitnya {count} titik; lanjutkan menggambar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_modes.py" />
   <source>The shapes have changed meanwhile: please begin again.</source>
   <translation>Bentuk sudah berubah sementara itu: silakan mulai lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/sheets.py" />
   <source>The sheet has figures below row {row} or in very many columns; so much is not read.</source>
   <translation>Lembar memuat angka di bawah baris {row} atau di sangat banyak kolom; data sebanyak itu tidak dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_overview.py" />
   <source>The slum area is not known of any year.</source>
   <translation>Luas kumuh belum diketahui untuk tahun mana pun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/blocks.py" />
   <source>The table has a block of {rows} rows for each RT; {count} blocks are read as {count} records.</source>
   <translation>Tabel memuat satu blok {rows} baris per RT; {count} blok dibaca sebagai {count} data.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>The table has column names but no records.</source>
   <translation>Tabel punya nama kolom tetapi tanpa catatan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>The table has no column with the year.</source>
   <translation>Tabel tidak memiliki kolom tahun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>The table has the header for which “{name}” was kept: it is used here.</source>
   <translation>Judul kolom tabel ini sama dengan pencocokan tersimpan “{name}”: pencocokan itu dipakai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>The table holds percents or scores, but no counted volumes; records need the volumes.</source>
   <translation>Tabel berisi persen atau nilai, tetapi tanpa volume hasil pendataan; catatan baseline memerlukan volume.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>The table holds records of {count} cities: {names}.</source>
   <translation>Tabel memuat catatan dari {count} kota/kabupaten: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/ods.py" />
   <source>The table is empty.</source>
   <translation>Tabel kosong.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/aggregate.py" />
   <source>The table lacks these columns: {columns}.</source>
   <translation>Tabel tidak memiliki kolom berikut: {columns}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>The table names no kelurahan per row; all rows are taken as of {name}.</source>
   <translation>Tabel tidak menyebut kelurahan per baris; semua baris dianggap milik {name}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/edit.py" />
   <source>The table {table} has no column {column}.</source>
   <translation>Tabel {table} tidak memiliki kolom {column}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/offline.py" />
   <source>The terms of this base map do not permit copies for offline use.</source>
   <translation>Ketentuan peta dasar ini tidak mengizinkan salinan untuk dipakai luring.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>The texts cannot be kept while layers are being edited.</source>
   <translation>Teks tidak dapat disimpan selama layer sedang diedit.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/plan.py" />
   <source>The theme {name} is not known; it can be {known}.</source>
   <translation>Tema {name} tidak dikenal; yang ada: {known}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/tolerances.py" />
   <source>The tolerance {name} is {value}; it can be {least} to {most} {unit}.</source>
   <translation>Toleransi {name} adalah {value}; boleh {least} sampai {most} {unit}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>The total {printed} is printed, but the printed scores add up to {summed}.</source>
   <translation>Tercetak total {printed}, tetapi jumlah nilai yang tercetak {summed}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tracks.py" />
   <source>The track crosses itself like an 8 and encloses no single area.</source>
   <translation>Jejak memotong dirinya seperti angka 8 dan tidak mengelilingi satu bidang.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tracks.py" />
   <source>The track has too few points for a polygon: {points}.</source>
   <translation>Titik jejak terlalu sedikit untuk poligon: {points}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tracks.py" />
   <source>The track is interrupted for {gaps} m; a straight line bridges it.</source>
   <translation>Jejak terputus sepanjang {gaps} m; bagian itu disambung garis lurus.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tracks.py" />
   <source>The track is open: {metres} m are missing between its ends (tolerance {tolerance} m).</source>
   <translation>Jejak terbuka: kurang {metres} m di antara kedua ujungnya (toleransi {tolerance} m).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>The track of an RT does not end where it began.</source>
   <translation>Jejak sebuah RT tidak berakhir di titik awalnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/recovery.py" />
   <source>The unsaved drawing was kept by a newer plugin.</source>
   <translation>Gambar yang belum disimpan itu dibuat oleh plugin yang lebih baru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>The value has been changed since; it is kept.</source>
   <translation>Sudah diubah lagi sesudahnya; dibiarkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_states.py" />
   <source>The value of {column} is not taken: {detail}</source>
   <translation>Nilai {column} tidak diambil: {detail}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>The value {columns} is missing; nothing was changed.</source>
   <translation>Nilai {columns} kosong; tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>The values stood one column too far to the left and were moved back.</source>
   <translation>Isi baris bergeser satu kolom ke kiri dan sudah diluruskan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>The values stood one column too far to the right and were moved back.</source>
   <translation>Isi baris bergeser satu kolom ke kanan dan sudah diluruskan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>The volumes look like scores and sector means ({value} under {column}): the row was taken from a table in which it stood one column too far to the right.</source>
   <translation>Volumenya mirip nilai dan rata-rata sektor ({value} di {column}): baris ini diambil dari tabel yang angkanya bergeser satu kolom ke kanan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_summary.py" />
   <source>The way to 0 ha</source>
   <translation>Menuju 0 ha</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/page_preview.py" />
   <source>The wheel zooms, dragging moves the page, a double click shows all of it.</source>
   <translation>Roda tetikus memperbesar, seret untuk menggeser, klik ganda menampilkan seluruh halaman.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>The whole city</source>
   <translation>Seluruh kota</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/recovery.py" />
   <source>The whole drawing as it was lies in the folder “cadangan”.</source>
   <translation>Gambar seutuhnya tersimpan di folder “cadangan”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/page_preview.py" />
   <source>The whole page</source>
   <translation>Seluruh halaman</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_typed.py" />
   <source>The whole work as it was lies in the folder “cadangan”.</source>
   <translation>Seluruh pekerjaan seperti semula ada di folder “cadangan”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_package.py" />
   <source>The work was cancelled; nothing was changed.</source>
   <translation>Pekerjaan dibatalkan; tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/sheets.py" />
   <source>The workbook has several sheets ({sheets}); “{chosen}” is read.</source>
   <translation>Buku kerja punya beberapa lembar ({sheets}); yang dibaca “{chosen}”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/archive.py" />
   <source>The workbook holds instructions that belong in no table ({part}); it is not read.</source>
   <translation>Buku kerja memuat perintah yang tidak semestinya ada di tabel ({part}); berkas tidak dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/archive.py" />
   <source>The workbook is protected by a password.</source>
   <translation>Buku kerja dilindungi kata sandi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/archive.py" />
   <source>The workbook unpacks to {megabytes} MB; so large a table is not read.</source>
   <translation>Isi buku kerja mencapai {megabytes} MB; tabel sebesar itu tidak dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/reduction.py" />
   <source>The workbook's form of the kontribusi has no meaning here: the mean before is {mean} %; the formula divides by its distance to {floor} % and gives {value} %.</source>
   <translation>Rumus kontribusi pada lembar kerja tidak bermakna di sini: rata-rata awal {mean} %; rumusnya membagi dengan selisih terhadap {floor} % dan menghasilkan {value} %.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>The workspace can only be read, not written; nothing was changed.</source>
   <translation>Ruang kerja hanya dapat dibaca, tidak dapat ditulis; tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>The workspace cannot be opened: the file is missing or may not be read.</source>
   <translation>Ruang kerja tidak dapat dibuka: berkas tidak ada atau tidak boleh dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/store.py" />
   <source>The workspace does not exist.</source>
   <translation>Ruang kerja tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/store.py" />
   <source>The workspace has been closed.</source>
   <translation>Ruang kerja sudah ditutup.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>The workspace has no baseline records yet.</source>
   <translation>Ruang kerja belum memiliki data baseline.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>The workspace has no kelurahan boundaries yet.</source>
   <translation>Ruang kerja belum memiliki batas kelurahan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/summary.py" />
   <source>The workspace has no kelurahan yet.</source>
   <translation>Ruang kerja belum memiliki kelurahan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_data.py" />
   <source>The workspace has no kelurahan {names}.</source>
   <translation>Ruang kerja tidak memiliki kelurahan {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_data.py" />
   <source>The workspace has no kelurahan {name}.</source>
   <translation>Ruang kerja tidak memiliki kelurahan {name}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>The workspace has no kelurahan “{name}”, and the polygon lies in none. Near: {near}.</source>
   <translation>Ruang kerja tidak punya kelurahan “{name}”, dan poligon tidak berada di kelurahan mana pun. Yang mirip: {near}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>The workspace has no kelurahan “{name}”; the polygon lies in {inside}. Near: {near}.</source>
   <translation>Ruang kerja tidak punya kelurahan “{name}”; poligon berada di {inside}. Yang mirip: {near}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>The workspace has no records for {year}; it has {years}.</source>
   <translation>Ruang kerja tidak memiliki data untuk {year}; yang ada: {years}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/store.py" />
   <source>The workspace has no table {table}.</source>
   <translation>Ruang kerja tidak memiliki tabel {table}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>The workspace has no {level} with records for {year}.</source>
   <translation>Ruang kerja tidak memiliki {level} dengan data untuk {year}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/migrations.py" />
   <source>The workspace has the older schema {found} and cannot be updated where it may not be written.</source>
   <translation>Ruang kerja memakai skema lama {found} dan tidak dapat diperbarui karena tempatnya tidak boleh ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>The workspace has {count} kelurahan called “{name}”.</source>
   <translation>Ruang kerja punya {count} kelurahan bernama “{name}”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/store.py" />
   <source>The workspace is open for reading only; nothing was changed.</source>
   <translation>Ruang kerja hanya dibuka untuk dibaca; tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>The workspace is open; please note the details.</source>
   <translation>Ruang kerja sudah terbuka; perhatikan rinciannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/settings.py" />
   <source>The workspace lacks the setting {name}.</source>
   <translation>Ruang kerja tidak memiliki pengaturan {name}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>The workspace lies in a place where you may not write; it is open for reading only.</source>
   <translation>Ruang kerja berada di tempat yang tidak boleh Anda tulis; hanya dibuka untuk dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>The workspace lies in the synced folder “{folder}”; syncing while you work can spoil it.</source>
   <translation>Ruang kerja berada di folder yang disinkronkan “{folder}”; sinkronisasi saat bekerja dapat merusaknya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>The workspace lies on a network drive; only one person may have it open.</source>
   <translation>Ruang kerja berada di drive jaringan; hanya satu orang yang boleh membukanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>The workspace needs a coordinate system.</source>
   <translation>Ruang kerja memerlukan sistem koordinat.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/geopackage.py" />
   <source>The workspace needs a projected coordinate system in metres; {crs} ({name}) is in degrees.</source>
   <translation>Ruang kerja memerlukan sistem koordinat proyeksi dalam meter; {crs} ({name}) dalam derajat.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/settings.py" />
   <source>The workspace needs the name of its city.</source>
   <translation>Ruang kerja memerlukan nama kotanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/migrations.py" />
   <source>The workspace of version {old} could not be brought to version {new}: {detail}</source>
   <translation>Ruang kerja versi {old} tidak dapat diubah ke versi {new}: {detail}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/migrations.py" />
   <source>The workspace was made by a newer plugin (schema {found}; this one knows {known}).</source>
   <translation>Ruang kerja dibuat oleh plugin yang lebih baru (skema {found}; plugin ini mengenal {known}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/content.py" />
   <source>The workspace's coordinate system {crs} is not in metres, so no scale can be printed.</source>
   <translation>Sistem koordinat ruang kerja {crs} tidak dalam meter sehingga skala tidak dapat dicetak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>The year that is counted in the field; it may be a new one.</source>
   <translation>Tahun yang didata di lapangan; boleh tahun baru.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>The year {year} is taken from the title or the name of the table.</source>
   <translation>Tahun {year} diambil dari judul atau nama tabel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/theme_list.py" />
   <source>Themes</source>
   <translation>Tema</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>There are more households than people. Check both figures.</source>
   <translation>Jumlah KK lebih besar daripada jumlah jiwa. Periksa kedua angka.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>There are no cells to paste: copy them in Excel first, header included.</source>
   <translation>Tidak ada sel untuk ditempel: salin dahulu di Excel beserta judul kolomnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/creation.py" />
   <source>There is a file of this name already.</source>
   <translation>Sudah ada berkas dengan nama ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/sketches.py" />
   <source>There is a sketch of this name already.</source>
   <translation>Sudah ada sketsa dengan nama ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>There is no RT at this place.</source>
   <translation>Tidak ada RT di tempat ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_cut.py" />
   <source>There is no RT in {names} yet; a package would be empty.</source>
   <translation>Belum ada RT di {names}; paketnya akan kosong.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_data.py" />
   <source>There is no RT with an RT/RW in the chosen kelurahan.</source>
   <translation>Tidak ada RT dengan nomor RT/RW di kelurahan yang dipilih.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>There is no RT with an RT/RW in this workspace yet.</source>
   <translation>Belum ada RT dengan nomor RT/RW di ruang kerja ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>There is no RT yet: draw or import the RT first.</source>
   <translation>Belum ada RT: gambar atau impor RT dulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_data.py" />
   <source>There is no area called “{name}” in this workspace.</source>
   <translation>Tidak ada wilayah bernama “{name}” di ruang kerja ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>There is no backup of it in its folder “cadangan”.</source>
   <translation>Tidak ada cadangannya dalam folder “cadangan”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>There is no closed gap at this place.</source>
   <translation>Tidak ada celah tertutup di tempat ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/matching.py" />
   <source>There is no column “{column}” for the field {target}.</source>
   <translation>Tidak ada kolom “{column}” untuk isian {target}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/assess.py" />
   <source>There is no counted record to score.</source>
   <translation>Belum ada data yang dapat dinilai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>There is no kelurahan “{name}” in the workspace. Near: {near}.</source>
   <translation>Tidak ada kelurahan “{name}” di ruang kerja. Yang mirip: {near}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>There is no kelurahan “{name}” in the workspace; near to it: {near}.</source>
   <translation>Tidak ada kelurahan “{name}” di ruang kerja; yang mirip: {near}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>There is no kelurahan “{name}” in the workspace; near: {near}.</source>
   <translation>Tidak ada kelurahan “{name}” di ruang kerja; yang mirip: {near}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_data.py" />
   <source>There is no kelurahan “{name}” with RT in the workspace. There are: {near}.</source>
   <translation>Tidak ada kelurahan “{name}” dengan RT di ruang kerja. Yang ada: {near}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/layers.py" />
   <source>There is no layer in the file.</source>
   <translation>Tidak ada layer dalam berkas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/layers.py" />
   <source>There is no layer “{layer}” in the file; it has: {layers}.</source>
   <translation>Tidak ada layer “{layer}” dalam berkas; isinya: {layers}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/template.py" />
   <source>There is no layout template {name}.</source>
   <translation>Templat tata letak {name} tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>There is no record of {year}.</source>
   <translation>Tidak ada data tahun {year}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/edit.py" />
   <source>There is no record {key} in {table}; nothing was changed.</source>
   <translation>Tidak ada data {key} dalam {table}; tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/plan.py" />
   <source>There is no sheet to print.</source>
   <translation>Tidak ada lembar peta yang dapat dicetak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/sheets.py" />
   <source>There is no sheet “{sheet}” in this workbook; it has: {sheets}.</source>
   <translation>Tidak ada lembar “{sheet}” dalam buku kerja ini; isinya: {sheets}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>There is no such RT.</source>
   <translation>RT ini tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/layers.py" />
   <source>There is no such file.</source>
   <translation>Berkas tidak ditemukan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/job.py" />
   <source>There is no such folder.</source>
   <translation>Folder itu tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>There is no track yet. Take a GPX file with “From the field” first.</source>
   <translation>Belum ada jejak. Ambil dulu berkas GPX lewat “Dari lapangan”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>There is no workspace at this place.</source>
   <translation>Tidak ada ruang kerja di tempat ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>There is nothing to copy: everything is the same or blank.</source>
   <translation>Tidak ada yang disalin: semuanya sama atau kosong.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_data.py" />
   <source>There is nothing to make a profile of: no {level} in this workspace.</source>
   <translation>Tidak ada yang dapat dibuatkan profil: tidak ada {level} di ruang kerja ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_return.py" />
   <source>There should be one package here; there are {count}.</source>
   <translation>Di sini seharusnya ada satu paket; yang ada {count}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/columns.py" />
   <source>These columns have no short name for a shapefile: {names}.</source>
   <translation>Kolom berikut tidak memiliki nama pendek untuk shapefile: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>These kelurahan of the workspace are not in the layer and stay as they are: {names}.</source>
   <translation>Kelurahan berikut ada di ruang kerja tetapi tidak di layer, dan dibiarkan: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>These points do not determine the transform.</source>
   <translation>Titik-titik ini tidak menentukan transformasi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>They lie on a line or upon each other: spread them over the whole picture.</source>
   <translation>Letaknya segaris atau bertumpuk: sebarkan di seluruh gambar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>Thin plate spline (rubber sheet)</source>
   <translation>Thin plate spline (lembar karet)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>This RT has no polygon.</source>
   <translation>RT ini belum memiliki poligon.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xls.py" />
   <source>This XLS file is damaged and cannot be read.</source>
   <translation>Berkas XLS ini rusak dan tidak dapat dibaca.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/pictures.py" />
   <source>This file cannot be read as a picture: {reason}</source>
   <translation>Berkas ini tidak dapat dibaca sebagai gambar: {reason}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/saved_matching.py" />
   <source>This file is no column matching of KOTAKU.</source>
   <translation>Berkas ini bukan pencocokan kolom KOTAKU.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>This file is not a Kotaku workspace.</source>
   <translation>Berkas ini bukan ruang kerja KOTAKU.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/measure.py" />
   <source>This function needs the Python package {package}, which this QGIS lacks.</source>
   <translation>Fungsi ini memerlukan paket Python {package}, yang tidak ada pada QGIS ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>This is a ZIP with tables in it: {names}.</source>
   <translation>Ini berkas ZIP yang berisi tabel: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>This is a folder, not a file.</source>
   <translation>Ini folder, bukan berkas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/apply.py" />
   <source>This is a plan of {found}, not of {wanted}.</source>
   <translation>Ini rencana impor {found}, bukan {wanted}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/layers.py" />
   <source>This is a table without geometry.</source>
   <translation>Ini tabel tanpa geometri.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>This is a web page or XML with the name of a table.</source>
   <translation>Ini halaman web atau XML yang dinamai seperti tabel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/manifest.py" />
   <source>This is a workspace, but not a package made for the field.</source>
   <translation>Ini ruang kerja, tetapi bukan paket untuk lapangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>This is above the total it is compared with. Check both figures.</source>
   <translation>Angka ini melebihi jumlah pembandingnya. Periksa kedua angka.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/photos.py" />
   <source>This is no JPEG photo, or it is damaged.</source>
   <translation>Ini bukan foto JPEG, atau berkasnya rusak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_return.py" />
   <source>This is no field package.</source>
   <translation>Ini bukan paket lapangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xls.py" />
   <source>This is no workbook, or one older than Excel 97.</source>
   <translation>Ini bukan buku kerja, atau lebih lama dari Excel 97.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/text_tables.py" />
   <source>This is not a text table; the file may be damaged.</source>
   <translation>Ini bukan tabel teks; berkas mungkin rusak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/control_points.py" />
   <source>This line is not a control point.</source>
   <translation>Baris ini bukan titik kontrol.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>This map needs JavaScript. Open the file in a browser such as Chrome or Firefox, not in the preview of the chat.</source>
   <translation>Peta ini memerlukan JavaScript. Buka berkas dengan peramban seperti Chrome atau Firefox, bukan di pratinjau percakapan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/basemaps.py" />
   <source>This picture has no place on the map yet.</source>
   <translation>Gambar ini belum punya tempat di peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>This place lies outside the workspace's coordinate system.</source>
   <translation>Tempat ini di luar sistem koordinat ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/connection.py" />
   <source>This record is already there: {columns} must be unique. Nothing was changed.</source>
   <translation>Data ini sudah ada: {columns} tidak boleh ganda. Tidak ada yang berubah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>This step changed no records.</source>
   <translation>Langkah ini tidak mengubah data.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>This step changed no records; there is nothing to undo.</source>
   <translation>Langkah ini tidak mengubah data; tidak ada yang dibatalkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/require.py" />
   <source>This step needs the Python package {package}, which this QGIS does not have.</source>
   <translation>Langkah ini memerlukan paket Python {package}, yang tidak ada di QGIS ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/georeference.py" />
   <source>This transform needs at least {needed} points; there are {count}.</source>
   <translation>Transformasi ini memerlukan paling sedikit {needed} titik; baru ada {count}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>This transform passes through every point, so the RMS says nothing. Shown instead: how far off each point would be without itself.</source>
   <translation>Transformasi ini melewati setiap titik, jadi RMS tidak berarti apa-apa. Sebagai gantinya ditunjukkan: seberapa jauh meleset setiap titik jika titik itu tidak dipakai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>Tick &amp;all</source>
   <translation>Centang &amp;semua</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/map_dialog.py" />
   <source>Tick at least one area and one theme.</source>
   <translation>Centang paling sedikit satu wilayah dan satu tema.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>Tick at least one format.</source>
   <translation>Centang sedikitnya satu format.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>Tick at least one kelurahan.</source>
   <translation>Centang sedikitnya satu kelurahan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/web_dialog.py" />
   <source>Tick at least one year.</source>
   <translation>Centang sedikitnya satu tahun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Time</source>
   <translation>Waktu</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/web_algs.py" />
   <source>Title</source>
   <translation>Judul</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>To a &amp;polygon…</source>
   <translation>Jadikan &amp;poligon…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>To decide ({count})</source>
   <translation>Perlu diputuskan ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/versions.py" />
   <source>To remove it, undo the step that made it.</source>
   <translation>Untuk menghapusnya, batalkan langkah yang membuatnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/tolerance_dialog.py" />
   <source>Tolerances of the checks</source>
   <translation>Toleransi pemeriksaan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Too few metres of the track</source>
   <translation>Jejak kurang diikuti</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/repair.py" />
   <source>Too much to be changed without asking; repair it on its own and choose the RT.</source>
   <translation>Terlalu besar untuk diubah tanpa bertanya; perbaiki satu per satu dan pilih RT-nya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Total</source>
   <translation>Jumlah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Total and scores contradict</source>
   <translation>Total dan nilai bertentangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/kmz.py" />
   <source>Total score</source>
   <translation>Total nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Track</source>
   <translation>Jejak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Track id</source>
   <translation>Id jejak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>Track to &amp;polygon…</source>
   <translation>Jejak jadi &amp;poligon…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>Track to polygon</source>
   <translation>Jejak menjadi poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Tracks</source>
   <translation>Jejak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Tracks read</source>
   <translation>Jejak dibaca</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>Tracks to polygons</source>
   <translation>Jejak menjadi poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>Transform</source>
   <translation>Transformasi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Try with sam&amp;ple data…</source>
   <translation>Coba dengan data c&amp;ontoh…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>Turns the track of the current line into a polygon, or hands its polygon to the drawing.</source>
   <translation>Menjadikan jejak pada baris terpilih poligon, atau menyerahkan poligonnya ke gambar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Two RT cover the same ground. The repair cuts it from the RT that crosses its kelurahan's boundary, else from the one without a record, else from the larger.</source>
   <translation>Dua RT menutupi tanah yang sama. Perbaikan memotongnya dari RT yang melewati batas kelurahannya, kalau tidak dari yang belum terdata, kalau tidak dari yang lebih luas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Two RT have the same figures throughout: one may have been copied over the other.</source>
   <translation>Semua angka dua RT sama: mungkin yang satu tersalin dari yang lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>Two kelurahan of one kecamatan are called “{name}”; this one gets its code added.</source>
   <translation>Dua kelurahan di satu kecamatan bernama “{name}”; pada yang ini ditambahkan kodenya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_pages.py" />
   <source>Type a kelurahan or RT/RW…</source>
   <translation>Ketik kelurahan atau RT/RW…</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/map_dialog.py" />
   <source>Type its number only, for example 5000.</source>
   <translation>Ketik angkanya saja, misalnya 5000.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>Type the number again in a cell formatted as text or number.</source>
   <translation>Ketik ulang angkanya di sel berformat teks atau angka.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Unchanged</source>
   <translation>Tetap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Undo &amp;all, later changes too</source>
   <translation>Batalkan &amp;semua, termasuk perubahan sesudahnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Undo the last change (Ctrl+Z)</source>
   <translation>Batalkan perubahan terakhir (Ctrl+Z)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>Undo the last change of a record</source>
   <translation>Urungkan perubahan data terakhir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/editing.py" />
   <source>Undo the last change or correct it, then save again.</source>
   <translation>Batalkan atau perbaiki perubahan terakhir, lalu simpan lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Undo this step?</source>
   <translation>Batalkan langkah ini?</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Undoing</source>
   <translation>Membatalkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/import_undo.py" />
   <source>Undoing the import</source>
   <translation>Membatalkan impor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Undone</source>
   <translation>Dibatalkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Undone. Records changed back: {records}.</source>
   <translation>Dibatalkan. Data yang dikembalikan: {records}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/layers.py" />
   <source>Unit</source>
   <translation>Satuan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Unit id</source>
   <translation>Id unit</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>Unknown way to treat duplicates: {value}.</source>
   <translation>Cara menangani kunci ganda tidak dikenal: {value}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tables.py" />
   <source>Unpack it and choose the table.</source>
   <translation>Ekstrak dulu, lalu pilih tabelnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_return.py" />
   <source>Unpack it yourself and choose the folder.</source>
   <translation>Buka sendiri ZIP-nya dan pilih foldernya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/autosave.py" />
   <source>Unsaved work, {time}: {what}.</source>
   <translation>Belum disimpan, {time}: {what}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/control_point_table.py" />
   <source>Untick to leave the point out without deleting it.</source>
   <translation>Hilangkan centang untuk tidak memakai titik tanpa menghapusnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Unusual size</source>
   <translation>Luas tidak lazim</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/profile_algs.py" />
   <source>Up to four on a page.</source>
   <translation>Paling banyak empat per halaman.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/manifest.py" />
   <source>Update the plugin, then merge again.</source>
   <translation>Perbarui plugin, lalu gabungkan lagi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/recovery.py" />
   <source>Update the plugin, then open the workspace again.</source>
   <translation>Perbarui plugin, lalu buka lagi ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/record_tables.py" />
   <source>Use agrees with the spatial plan (RTR)</source>
   <translation>Sesuai rencana tata ruang (RTR)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/read_back.py" />
   <source>Use the GeoTIFF for measuring, and tell the plugin's makers.</source>
   <translation>Gunakan GeoTIFF untuk mengukur, dan beri tahu pembuat plugin.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/vector_files.py" />
   <source>Use “RT” to import polygons, or export a smaller area.</source>
   <translation>Pakai “RT” untuk mengimpor poligon, atau ekspor daerah yang lebih kecil.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/field_files.py" />
   <source>Use “RT” to import them all at once.</source>
   <translation>Pakai “RT” untuk mengimpor semuanya sekaligus.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>User</source>
   <translation>Pengguna</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>Value</source>
   <translation>Nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>Vector, with coordinates on every page and bookmarks.</source>
   <translation>Vektor, dengan koordinat di setiap halaman dan penanda.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>Verified</source>
   <translation>Verifikasi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Verified area</source>
   <translation>Luas verifikasi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Verified area (ha)</source>
   <translation>Luas verifikasi (ha)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Version restored</source>
   <translation>Versi dipulihkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Versions of a record</source>
   <translation>Versi suatu data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Very many households in each building, or very many buildings for each household.</source>
   <translation>Terlalu banyak KK per bangunan, atau terlalu banyak bangunan per KK.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Volume</source>
   <translation>Volume</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspicion.py" />
   <source>Volume above its denominator</source>
   <translation>Volume melebihi penyebutnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>Volumes</source>
   <translation>Volume</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Volumes above what they are counted on, households that do not go with people or buildings, decimal slips, figures copied from another RT or changed a lot since the year before.</source>
   <translation>Volume melebihi penyebutnya, KK yang tidak sepadan dengan penduduk atau bangunan, salah letak koma, angka tersalin dari RT lain, atau berubah banyak sejak tahun sebelumnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>Volumes are not divided: the new RT is counted anew.</source>
   <translation>Volume tidak dibagi: RT baru didata tersendiri.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>Walk the missing piece, or draw it by hand.</source>
   <translation>Jalani bagian yang kurang, atau gambar dengan tangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/tracks.py" />
   <source>Walk the missing piece, raise the tolerance, or draw the polygon by hand along the track.</source>
   <translation>Susuri bagian yang kurang, naikkan toleransi, atau gambar poligon dengan tangan mengikuti jejak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>Warning</source>
   <translation>Peringatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Warnings ({count})</source>
   <translation>Peringatan ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>Warnings found</source>
   <translation>Peringatan ditemukan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Warps the picture into its place and adds it to the map.</source>
   <translation>Membentuk gambar ke tempatnya dan menambahkannya ke peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Was</source>
   <translation>Semula</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Web map</source>
   <translation>Peta web</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/web_dialog.py" />
   <source>Web map (HTML)</source>
   <translation>Peta web (HTML)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/web_algs.py" />
   <source>Web map written to {file}.</source>
   <translation>Peta web ditulis ke {file}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/web_dialog.py" />
   <source>Web map written: {name}, {size} kB.</source>
   <translation>Peta web ditulis: {name}, {size} kB.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>What</source>
   <translation>Tindakan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>What counts as a fault, and what is repaired without asking</source>
   <translation>Apa yang dianggap salah, dan apa yang diperbaiki tanpa bertanya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>What is counted</source>
   <translation>Yang dihitung</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_summary.py" />
   <source>What is still needed</source>
   <translation>Yang masih dibutuhkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/settling.py" />
   <source>What it belonged to is no longer in the office's workspace; it is taken without it.</source>
   <translation>Induknya sudah tidak ada di ruang kerja kantor; data diambil tanpa kaitan itu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/problem_list.py" />
   <source>What stands there</source>
   <translation>Yang tertulis</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>What to check: the whole city or one kelurahan</source>
   <translation>Yang diperiksa: seluruh kota atau satu kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>What to do</source>
   <translation>Yang perlu dilakukan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>What to draw from: field, paper, imagery</source>
   <translation>Sumber gambar: lapangan, kertas, citra</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>What to repair</source>
   <translation>Yang diperbaiki</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>What was found</source>
   <translation>Temuan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>When</source>
   <translation>Waktu</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>When handed out</source>
   <translation>Semula</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>Where</source>
   <translation>Letak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_columns.py" />
   <source>Where and when</source>
   <translation>Tempat dan tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>Where to write every finding, one per line, to go through it in Excel.</source>
   <translation>Tempat menulis semua temuan, satu per baris, untuk diperiksa di Excel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Which RT</source>
   <translation>RT yang didata</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>Which RT, which year</source>
   <translation>RT mana, tahun berapa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>Which findings to show</source>
   <translation>Temuan yang ditampilkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>Who</source>
   <translation>Oleh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/actions.py" />
   <source>Who changed what, compare, restore</source>
   <translation>Siapa mengubah apa, bandingkan, pulihkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_model.py" />
   <source>Why</source>
   <translation>Sebab</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Width</source>
   <translation>Lebar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>With the figures known from before</source>
   <translation>Dengan angka yang sudah diketahui</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>With these points the picture folds over itself.</source>
   <translation>Dengan titik-titik ini gambar terlipat pada dirinya sendiri.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/paper/fit_checks.py" />
   <source>With {count} points this transform fits exactly, whatever they are: the RMS says nothing.</source>
   <translation>Dengan {count} titik transformasi ini selalu tepat, benar atau salah titiknya: RMS tidak berarti apa-apa.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/kmz.py" />
   <source>Without RT number</source>
   <translation>Tanpa nomor RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/kmz.py" />
   <source>Without kelurahan</source>
   <translation>Tanpa kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Without them no record can be joined.</source>
   <translation>Tanpa itu tidak ada data baseline yang dapat digabungkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>Work in a folder that is not synced; copy the workspace there when you have closed it.</source>
   <translation>Bekerjalah di folder yang tidak disinkronkan; salin ruang kerja ke sana setelah ditutup.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_dialog.py" />
   <source>Work offline</source>
   <translation>Bekerja luring</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>Work on a copy on your own disk, and copy it back when you have closed it.</source>
   <translation>Bekerjalah pada salinan di cakram sendiri, dan salin kembali setelah ditutup.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>Working out the repairs</source>
   <translation>Menghitung perbaikan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>Works out and lists everything the import would do, and leaves the workspace as it is.</source>
   <translation>Menghitung dan mencantumkan semua yang akan dilakukan impor tanpa mengubah ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>Works out and lists everything the merge would do, and leaves the workspace as it is.</source>
   <translation>Menghitung dan mendaftar semua yang akan dilakukan, dan membiarkan ruang kerja apa adanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>Works out and lists everything, and leaves the workspace as it is.</source>
   <translation>Menghitung dan mendaftar semuanya tanpa mengubah ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>Works out the repairs and lists what would be left, and writes nothing.</source>
   <translation>Menghitung perbaikan dan menyebut yang akan tersisa, tanpa menulis apa pun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>Workspace</source>
   <translation>Ruang kerja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>Workspace made</source>
   <translation>Ruang kerja dibuat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>Workspace {name} created with {count} kelurahan.</source>
   <translation>Ruang kerja {name} dibuat dengan {count} kelurahan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>Write 0 if it was counted and there is none.</source>
   <translation>Tulis 0 jika sudah didata dan memang tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>Write 0 where you counted and there is none. Leave a box blank where you did not count.</source>
   <translation>Tulis 0 jika sudah dihitung dan memang tidak ada. Kosongkan kotak jika belum dihitung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>Write 0 where you counted and there is none. Leave a cell blank where you did not count: blank is not 0, and the RT stays without a class until it is filled in.</source>
   <translation>Tulis 0 jika sudah dihitung dan memang tidak ada. Kosongkan sel jika belum dihitung: kosong bukan 0, dan RT belum mendapat kelas sampai sel itu diisi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>Write every change to the workspace (Ctrl+Enter)</source>
   <translation>Tulis semua perubahan ke ruang kerja (Ctrl+Enter)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/book.py" />
   <source>Write it as RT004-RW002, or 4/2.</source>
   <translation>Tulis sebagai RT004-RW002, atau 4/2.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/keys.py" />
   <source>Write it as RT004-RW002, or give RT and RW in a column each.</source>
   <translation>Tulis seperti RT004-RW002, atau pisahkan RT dan RW ke kolom masing-masing.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Write it as RT004-RW002.</source>
   <translation>Tulis seperti RT004-RW002.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/angles.py" />
   <source>Write it in degrees, for example -5.43217 or 5°25'55.8"S.</source>
   <translation>Tulis dalam derajat, misalnya -5.43217 atau 5°25'55.8"S.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>Write numbers only, without their unit. Area is in hectares: 1 ha is 10,000 m².</source>
   <translation>Tulis angkanya saja, tanpa satuan. Luas dalam hektare: 1 ha = 10.000 m².</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>Write the QGIS project</source>
   <translation>Tulis proyek QGIS</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>Write the changes to the workspace</source>
   <translation>Tulis perubahan ke ruang kerja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_data.py" />
   <source>Write the name as in the workspace, for example {near}.</source>
   <translation>Tulis nama seperti di ruang kerja, misalnya {near}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_data.py" />
   <source>Write the name as it stands in the workspace, or leave it empty for all.</source>
   <translation>Tulis nama seperti yang ada di ruang kerja, atau kosongkan untuk semua.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/web_algs.py" />
   <source>Write the years with commas between them, for example 2019, 2023.</source>
   <translation>Tulis tahun dengan koma di antaranya, misalnya 2019, 2023.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>Write years as 2023, as 2019, 2021 or as 2019-2023.</source>
   <translation>Tulis tahun sebagai 2023, sebagai 2019, 2021, atau sebagai 2019-2023.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>Writes an XLSForm made from the regulation of the workspace, in Indonesian and English: RT to choose below their kelurahan, what is counted with its limits, percent, score and class while typing, GPS and photos. Upload it to ODK Central or KoboToolbox.

The submissions come back as CSV or JSON through “Import baseline records”.</source>
   <translation>Membuat XLSForm dari peraturan ruang kerja, dalam Bahasa Indonesia dan Inggris: RT dipilih di bawah kelurahannya, yang dihitung beserta batasnya, persen, nilai, dan kelas selagi mengetik, GPS, dan foto. Unggah ke ODK Central atau KoboToolbox.

Kirimannya kembali sebagai CSV atau JSON lewat “Impor data baseline”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/web_algs.py" />
   <source>Writes one HTML file that anybody can open in a browser, on a telephone too, without a network or a server: the scored RT of all years with their figures, a legend with hectares per class, search and sums per kelurahan. It can be sent by WhatsApp or carried on a USB stick.</source>
   <translation>Menulis satu berkas HTML yang dapat dibuka siapa saja di peramban, juga di telepon, tanpa jaringan dan tanpa server: RT yang dinilai di semua tahun dengan angkanya, legenda dengan hektare per kelas, pencarian, dan jumlah per kelurahan. Dapat dikirim lewat WhatsApp atau dibawa di flashdisk.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>Writes the form in which the RT of a kelurahan are counted.

xlsx: a workbook with a row per RT, protected except for what is to be filled in, that shows percents, scores, total and class while figures are typed. It comes back through “Import baseline records” without a question.

pdf: a booklet in A4 for the FGD, one sheet per RT, with boxes to write in and room to sign.</source>
   <translation>Membuat formulir untuk mendata RT di satu kelurahan.

xlsx: buku kerja dengan satu baris per RT, terkunci kecuali sel isian, yang menampilkan persen, nilai, total, dan kelas selagi angka diketik. Hasilnya kembali lewat “Impor data baseline” tanpa pertanyaan.

pdf: buku A4 untuk FGD, satu lembar per RT, dengan kotak isian dan tempat tanda tangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Writes the list of slum locations for the decree (SK Kumuh) as XLSX: name, area, administrative scope, point coordinates, score, class, land status and priority, with sums per kelurahan and city and the years side by side.</source>
   <translation>Menulis daftar lokasi kumuh untuk SK Kumuh sebagai XLSX: nama, luas, lingkup administratif, koordinat titik, skor, tingkat kekumuhan, status lahan, dan prioritas, beserta rekapitulasi per kelurahan dan kota serta perbandingan antartahun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>Writes the scored RT and the sums per kelurahan and kawasan as layers: GeoPackage, shapefile (with the column names of SIM KOTAKU and a CSV that explains them), GeoJSON, and KMZ for Google Earth.</source>
   <translation>Menulis RT yang sudah dinilai serta rekapitulasi per kelurahan dan kawasan sebagai layer: GeoPackage, shapefile (dengan nama kolom SIM KOTAKU dan CSV penjelasnya), GeoJSON, dan KMZ untuk Google Earth.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>Writes the sums of one level (kelurahan, kawasan, kecamatan or city) as a CSV table: number of RT, people, volumes, percents, scores, total, class and slum area in hectares per class. Percents and scores come from summed volumes, never from averaged scores. Compute the scores first.</source>
   <translation>Menulis rekapitulasi satu tingkat (kelurahan, kawasan, kecamatan, atau kota) sebagai tabel CSV: jumlah RT, penduduk, volume, persen, nilai, total, tingkat kekumuhan, dan luas kumuh dalam hektare per tingkat. Persen dan nilai dihitung dari jumlah volume, tidak pernah dari rata-rata nilai. Hitung skornya lebih dahulu.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>Writes this matching to a file, to pass it on.</source>
   <translation>Menulis pencocokan ini ke berkas untuk diteruskan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/spreadsheet.py" />
   <source>Writing XLSX needs the Python package openpyxl, which this QGIS does not have.</source>
   <translation>Menulis XLSX memerlukan paket Python openpyxl, yang tidak ada di QGIS ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>Writing forms</source>
   <translation>Membuat formulir</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/web_dialog.py" />
   <source>Writing {name}</source>
   <translation>Menulis {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/catalogue.py" />
   <source>Wrong coordinate system</source>
   <translation>Sistem koordinat salah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>X or longitude</source>
   <translation>X atau bujur</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>XLSX, XLS, ODS or CSV; submissions of ODK or Kobo as CSV or JSON.</source>
   <translation>XLSX, XLS, ODS, atau CSV; kiriman ODK atau Kobo sebagai CSV atau JSON.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>Y or latitude</source>
   <translation>Y atau lintang</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>Y&amp;ear</source>
   <translation>&amp;Tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Year</source>
   <translation>Tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>Year by year; a figure that one RT lacks stays blank.</source>
   <translation>Per tahun; angka yang tidak dimiliki salah satu RT dibiarkan kosong.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>Year in which is counted. Left empty: this year.</source>
   <translation>Tahun pendataan. Kosong: tahun ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>Year of the record; another year can be typed</source>
   <translation>Tahun data; tahun lain dapat diketik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home.py" />
   <source>Year of the records and scores shown</source>
   <translation>Tahun data dan skor yang ditampilkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>Year of the records. Left empty: the latest year in the workspace.</source>
   <translation>Tahun data. Bila dikosongkan: tahun terakhir di ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Year {year}</source>
   <translation>Tahun {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/sk.py" />
   <source>Years</source>
   <translation>Tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/web_algs.py" />
   <source>Years the reader can choose among, for example 2019, 2023. Left empty: all scored years.</source>
   <translation>Tahun yang dapat dipilih pembaca, misalnya 2019, 2023. Dikosongkan: semua tahun yang sudah dinilai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/words.py" />
   <source>Years {first} and {last}</source>
   <translation>Tahun {first} dan {last}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>Yes</source>
   <translation>Ya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>You can also select a track on the map.</source>
   <translation>Jejak juga dapat dipilih di peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/autosave.py" />
   <source>Your work is back. Look at it and save.</source>
   <translation>Pekerjaan Anda sudah kembali. Periksa, lalu simpan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>ZIP of the package</source>
   <translation>ZIP paket</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Zoom in</source>
   <translation>Perbesar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>Zoom out</source>
   <translation>Perkecil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/map_picking.py" />
   <source>Zoom to the kelurahan and click there.</source>
   <translation>Perbesar ke kelurahan dan klik di sana.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>a coordinate is not a number</source>
   <translation>sebuah koordinat bukan angka</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>a count with decimals; thousands are typed without a point or comma.</source>
   <translation>jumlah dengan angka desimal; ribuan diketik tanpa titik atau koma.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>a hole cuts the polygon in two</source>
   <translation>sebuah lubang membelah poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>a hole lies outside the outline</source>
   <translation>sebuah lubang berada di luar garis tepi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>a hole lies within another hole</source>
   <translation>sebuah lubang berada di dalam lubang lain</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>a kelurahan</source>
   <translation>kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>a new RT</source>
   <translation>RT baru</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>a part lies within another part</source>
   <translation>sebuah bagian berada di dalam bagian lain</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>a part nowhere wider than {width} m</source>
   <translation>ada bagian yang lebarnya tidak sampai {width} m</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/autosave.py" />
   <source>a shape begun</source>
   <translation>satu gambar yang baru dimulai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>a spike of {length} m, nowhere wider than {width} m</source>
   <translation>duri sepanjang {length} m, lebarnya tidak sampai {width} m</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>all: the city and every kelurahan; city: one sheet per theme; kelurahan, kawasan, rw: only these; everything: all of them.</source>
   <translation>all: kota dan setiap kelurahan; city: satu lembar per tema; kelurahan, kawasan, rw: hanya itu; everything: semuanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>already there</source>
   <translation>sudah ada</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>an outline is there twice</source>
   <translation>sebuah garis tepi ada dua kali</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>as the file says</source>
   <translation>sesuai berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>at least one volume</source>
   <translation>sedikitnya satu volume</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>auto: created only while the workspace has no kelurahan at all.</source>
   <translation>auto: dibuat hanya selama ruang kerja belum memiliki kelurahan sama sekali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>axes put right</source>
   <translation>sumbu dibetulkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>belongs to {kawasan}, but only {percent} % of it lie there</source>
   <translation>anggota {kawasan}, tetapi hanya {percent} % terletak di sana</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>below {high} %</source>
   <translation>di bawah {high} %</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/form_texts.py" />
   <source>below {minimum}</source>
   <translation>di bawah {minimum}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>between the points about {metres} m</source>
   <translation>di antara titik sekitar {metres} m</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_form.py" />
   <source>blank</source>
   <translation>kosong</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>changed</source>
   <translation>diubah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>changes</source>
   <translation>perubahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>choose… ({count})</source>
   <translation>pilih… ({count})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>closed</source>
   <translation>tutup</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>column {column}</source>
   <translation>kolom {column}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>comes twice</source>
   <translation>muncul dua kali</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>comma: 1.234,5; point: 1,234.5; auto: found from each whole column.</source>
   <translation>comma: 1.234,5; point: 1,234.5; auto: dikenali dari isi tiap kolom.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>create: keep it, the RT has no polygon yet; refuse: leave the record out. It is listed either way.</source>
   <translation>create: disimpan, poligon RT menyusul; refuse: datanya tidak dimasukkan. Keduanya dicantumkan dalam temuan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>crosses itself</source>
   <translation>memotong diri</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>delete</source>
   <translation>hapus</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>deleted</source>
   <translation>dihapus</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>differs from its RT by {area} m²</source>
   <translation>berbeda {area} m² dari RT-nya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/form_texts.py" />
   <source>divided by 0: check</source>
   <translation>dibagi 0: periksa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>drawn in QGIS</source>
   <translation>digambar di QGIS</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>drawn {drawn} ha, verified {verified} ha, SK {decree} ha</source>
   <translation>gambar {drawn} ha, verifikasi {verified} ha, SK {decree} ha</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>far away</source>
   <translation>jauh</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>feature {feature}</source>
   <translation>fitur {feature}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/autosave.py" />
   <source>figures of {rt} {year}</source>
   <translation>angka {rt} {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>findings</source>
   <translation>temuan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/intake_algs.py" />
   <source>first: the first keeps it; merge: one RT of several parts; none: none of them gets it.</source>
   <translation>first: yang pertama memakainya; merge: satu RT dari beberapa bagian; none: tidak satu pun memakainya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>for example 4/2 or RT 4 RW 2</source>
   <translation>misalnya 4/2 atau RT 4 RW 2</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>for example Kota Metro</source>
   <translation>misalnya Kota Metro</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>for example Melati, or RT 3</source>
   <translation>misalnya Melati, atau RT 3</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>for {codes}</source>
   <translation>untuk {codes}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>form</source>
   <translation>isian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>found by itself</source>
   <translation>dicari sendiri</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/form_texts.py" />
   <source>from {minimum}</source>
   <translation>mulai {minimum}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>gap of {area} m²</source>
   <translation>celah {area} m²</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>ha</source>
   <translation>ha</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>has RT but no outline</source>
   <translation>punya RT tetapi belum punya batas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>has a record of {year} but no polygon</source>
   <translation>terdata tahun {year} tetapi belum digambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>has neither RT/RW nor kelurahan</source>
   <translation>belum punya RT/RW dan kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>has neither an outline nor RT</source>
   <translation>tidak punya batas maupun RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>has no RT/RW</source>
   <translation>belum punya RT/RW</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>has no kelurahan</source>
   <translation>belum punya kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>has no polygon</source>
   <translation>belum digambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>has no record of {year}</source>
   <translation>belum terdata tahun {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>helmert: turned and scaled; affine: also stretched; projective: photographed at a slant; polynomial2, polynomial3: bent paper; spline: a sketch without scale.</source>
   <translation>helmert: diputar dan diskalakan; affine: juga diregangkan; projective: difoto miring; polynomial2, polynomial3: kertas melengkung; spline: sketsa tanpa skala.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>households</source>
   <translation>KK</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_workbook.py" />
   <source>households &gt; people</source>
   <translation>KK &gt; jiwa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>id: Bahasa Indonesia, en: English.</source>
   <translation>id: Bahasa Indonesia, en: English.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>in the table</source>
   <translation>di dalam tabel</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_table.py" />
   <source>incomplete</source>
   <translation>belum lengkap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_band.py" />
   <source>incomplete, {count} blank</source>
   <translation>belum lengkap, {count} kosong</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>is in {crs}, the workspace in {wanted}</source>
   <translation>memakai {crs}, ruang kerja memakai {wanted}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>is joined from RT, but has none</source>
   <translation>gabungan RT, tetapi tidak punya RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>is kept; the RT is drawn later</source>
   <translation>disimpan; RT digambar kemudian</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>is left out</source>
   <translation>tidak dimasukkan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>keep</source>
   <translation>pertahankan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/names_page.py" />
   <source>kelurahan “{name}”</source>
   <translation>kelurahan “{name}”</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>kumuh-a4, -a3, -a1 or -a0 with -landscape or -portrait, the name of an own template in the layout folder, or a .qpt file.</source>
   <translation>kumuh-a4, -a3, -a1, atau -a0 dengan -landscape atau -portrait, nama templat sendiri di folder layout, atau berkas .qpt.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>landscape</source>
   <translation>mendatar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>layers</source>
   <translation>layer</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/names_page.py" />
   <source>leave its rows out</source>
   <translation>barisnya tidak diambil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>lies in {kawasan}, but does not belong to it</source>
   <translation>terletak di {kawasan}, tetapi bukan anggotanya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>lies outside its kelurahan</source>
   <translation>terletak di luar kelurahannya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>line of {count} points</source>
   <translation>garis dengan {count} titik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/map_dialog.py" />
   <source>map</source>
   <translation>peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/texts_page.py" />
   <source>map texts</source>
   <translation>teks peta</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_page.py" />
   <source>may be copied for offline use</source>
   <translation>boleh disalin untuk dipakai luring</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/locations.py" />
   <source>mixed</source>
   <translation>campuran</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>name and signature</source>
   <translation>nama dan tanda tangan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>name, for example of the office</source>
   <translation>nama, misalnya nama kantor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/themes.py" />
   <source>no buildings have been drawn</source>
   <translation>belum ada bangunan yang digambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/theme_list.py" />
   <source>no data</source>
   <translation>tidak ada data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/themes.py" />
   <source>no drains have been drawn</source>
   <translation>belum ada drainase yang digambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>no earlier year</source>
   <translation>tanpa tahun sebelumnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/themes.py" />
   <source>no handling can be suggested: land legality has not been recorded</source>
   <translation>pola penanganan belum dapat diusulkan: legalitas lahan belum diisi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/themes.py" />
   <source>no imagery is chosen: tick a base map or a GeoTIFF of the project</source>
   <translation>belum ada citra yang dipilih: centang peta dasar atau GeoTIFF di proyek</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/themes.py" />
   <source>no intervention has been recorded</source>
   <translation>belum ada kegiatan yang dicatat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>no position</source>
   <translation>tanpa posisi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_band.py" />
   <source>no record yet</source>
   <translation>belum ada data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/themes.py" />
   <source>no roads have been drawn</source>
   <translation>belum ada jalan yang digambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_table.py" />
   <source>no sum</source>
   <translation>tanpa jumlah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_panel.py" />
   <source>none</source>
   <translation>tidak ada</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>none of them gets it</source>
   <translation>tidak satu pun memakainya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>not counted</source>
   <translation>tidak didata</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_forms.py" />
   <source>not counted yet</source>
   <translation>belum didata</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/form_texts.py" />
   <source>nothing to divide by</source>
   <translation>pembagi kosong</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>nowhere wider than {width} m</source>
   <translation>lebarnya tidak sampai {width} m</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>number of ro&amp;ws</source>
   <translation>&amp;jumlah baris</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/page_preview.py" />
   <source>of {count}</source>
   <translation>dari {count}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>of {most}</source>
   <translation>dari {most}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>of: {base}</source>
   <translation>dari: {base}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/sketch_algs.py" />
   <source>off</source>
   <translation>mati</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/themes.py" />
   <source>only one year has been scored</source>
   <translation>baru satu tahun yang dinilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_page.py" />
   <source>only with a network</source>
   <translation>hanya dengan jaringan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>only {metres} m of {length} m follow the track “{track}”</source>
   <translation>hanya {metres} m dari {length} m mengikuti jejak “{track}”</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>or</source>
   <translation>atau</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>or a GPX file</source>
   <translation>atau berkas GPX</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>or an open &amp;layer</source>
   <translation>atau &amp;layer terbuka</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>or another MBTiles file</source>
   <translation>atau berkas MBTiles lain</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/check_algs.py" />
   <source>or any layer of polygons</source>
   <translation>atau layer poligon apa saja</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>overlap {area} m², {percent} % of the smaller</source>
   <translation>tumpang tindih {area} m², {percent} % dari yang lebih kecil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>page {page} of {pages}</source>
   <translation>halaman {page} dari {pages}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>pairs of points closer than {distance} m: {count}</source>
   <translation>pasang titik lebih rapat dari {distance} m: {count}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>paper form</source>
   <translation>formulir-kertas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/import_window.py" />
   <source>pasted cells</source>
   <translation>sel tempelan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>pdf: all sheets in one file; pdf-sheets: one file per sheet; geopdf: with layers to switch; png, jpg (with world file), tif (GeoTIFF), svg: a folder beside the PDF.</source>
   <translation>pdf: semua lembar dalam satu berkas; pdf-sheets: satu berkas per lembar; geopdf: dengan layer yang dapat dimatikan; png, jpg (dengan world file), tif (GeoTIFF), svg: folder di samping PDF.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>penuh: the whole area once the RT is no longer slum; proporsional: in proportion to the improvement.</source>
   <translation>penuh: seluruh luas begitu RT tidak kumuh lagi; proporsional: sebanding dengan perbaikannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>people</source>
   <translation>jiwa</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>percent = what is counted / what it is compared with × 100</source>
   <translation>persen = yang dihitung / pembandingnya × 100</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>permen-14-2018: 16 parameters; permen-2-2016: 19 parameters.</source>
   <translation>permen-14-2018: 16 parameter; permen-2-2016: 19 parameter.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>phone form</source>
   <translation>formulir-ponsel</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_panel.py" />
   <source>points cover {share} % of the picture</source>
   <translation>titik mencakup {share} % gambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>polygon</source>
   <translation>poligon</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/paper_page.py" />
   <source>portrait</source>
   <translation>tegak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_band.py" />
   <source>priority {number}</source>
   <translation>prioritas {number}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/check_page.py" />
   <source>problems in {table}</source>
   <translation>masalah di {table}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>profile</source>
   <translation>profil</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/control_point_table.py" />
   <source>px</source>
   <translation>px</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>read as {value} m; thousands are typed without a point or comma.</source>
   <translation>dibaca {value} m; ribuan diketik tanpa titik atau koma.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>recognised by themselves</source>
   <translation>dikenali sendiri</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>removed</source>
   <translation>dihapus</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/package_algs.py" />
   <source>report: list them, write nothing; office: leave them; field: take the field's.</source>
   <translation>report: daftar saja, tidak menulis; office: biarkan; field: ambil dari lapangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>row {row}</source>
   <translation>baris {row}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>rows {a}–{b}</source>
   <translation>baris {a}–{b}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/profile_algs.py" />
   <source>rt, kawasan, kelurahan: a page each; kota: the city with its summary.</source>
   <translation>rt, kawasan, kelurahan: satu halaman masing-masing; kota: kota beserta rangkumannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/xlsform.py" />
   <source>score</source>
   <translation>nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/shown_values.py" />
   <source>shape</source>
   <translation>bentuk</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/problems.py" />
   <source>sheet {sheet}</source>
   <translation>lembar {sheet}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>sim: parameters that score 0 count as 0 %; plain: the mean of the aspect's percents.</source>
   <translation>sim: parameter bernilai 0 dihitung 0 %; plain: rata-rata persen pada aspek tersebut.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>small figures: {year}</source>
   <translation>angka kecil: {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/actions.py" />
   <source>split from {name}</source>
   <translation>dibelah dari {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>suggested from the boundaries</source>
   <translation>disarankan dari batas wilayah</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/merge.py" />
   <source>sum of {names}</source>
   <translation>jumlah dari {names}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>the city</source>
   <translation>kota</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>the coordinate system</source>
   <translation>sistem koordinat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>the coordinates do not lie in this city</source>
   <translation>koordinatnya tidak terletak di kota ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>the ends of the track “{track}” are {metres} m apart</source>
   <translation>ujung jejak “{track}” kurang {metres} m untuk bertemu</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>the file</source>
   <translation>berkas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>the first keeps it, the others wait without a key</source>
   <translation>yang pertama memakainya, lainnya disimpan tanpa kunci</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>the folder does not exist</source>
   <translation>foldernya tidak ada</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>the name of the kelurahan</source>
   <translation>nama kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>the outline crosses itself</source>
   <translation>garis tepi memotong dirinya sendiri</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>the outline has fewer than three points</source>
   <translation>garis tepi kurang dari tiga titik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>the outline is damaged</source>
   <translation>garis tepi rusak</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>the outline touches itself in a point</source>
   <translation>garis tepi menyentuh dirinya di satu titik</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>the same polygon twice</source>
   <translation>poligon yang sama dua kali</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>the year</source>
   <translation>tahun</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/formats.py" />
   <source>there is not enough memory for a picture of this size</source>
   <translation>memori tidak cukup untuk gambar sebesar ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>they are parts of one RT</source>
   <translation>semuanya bagian dari satu RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>to be drawn</source>
   <translation>untuk digambar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>too few points</source>
   <translation>titik kurang</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>track as walked</source>
   <translation>jejak asli</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_band.py" />
   <source>typed, not saved</source>
   <translation>belum disimpan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/conflict_view.py" />
   <source>unchanged</source>
   <translation>tetap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>units</source>
   <translation>unit</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>update: join again; list: the RT named below; classes: connected slum RT.</source>
   <translation>update: gabungkan lagi; list: RT yang disebut di bawah; classes: RT kumuh yang bersambung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>utm: metres of the projection; dms: degrees, minutes and seconds; both.</source>
   <translation>utm: meter proyeksi; dms: derajat, menit, detik; both: keduanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/workspace_algs.py" />
   <source>verifikasi: as verified in the field; flag: as in the mayor's decree; gambar: as drawn.</source>
   <translation>verifikasi: hasil verifikasi lapangan; flag: menurut SK wali kota/bupati; gambar: menurut poligon.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>versions</source>
   <translation>versi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/web_dialog.py" />
   <source>web-map</source>
   <translation>peta-web</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/shown_values.py" />
   <source>whole record</source>
   <translation>seluruh data</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>with {year} for reading</source>
   <translation>dengan {year} untuk dibaca</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>xlsx: areas, buildings, people and lengths of the latest record stand in their cells. pdf: all figures of the latest record are printed small beside the boxes.</source>
   <translation>xlsx: luas, bangunan, jiwa, dan panjang dari data terakhir sudah terisi. pdf: semua angka dari data terakhir dicetak kecil di samping kotak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/template_algs.py" />
   <source>xlsx: to type in; pdf: to print and write on.</source>
   <translation>xlsx: untuk diketik; pdf: untuk dicetak dan ditulisi.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>{area} ha, less than {limit} ha</source>
   <translation>{area} ha, kurang dari {limit} ha</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>{area} ha, more than {limit} ha</source>
   <translation>{area} ha, lebih dari {limit} ha</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>{area} ha, {count} corners</source>
   <translation>{area} ha, {count} titik sudut</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>{area} m² ({percent} %) outside its kelurahan</source>
   <translation>{area} m² ({percent} %) di luar kelurahannya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>{area} m² to the boundary are free</source>
   <translation>{area} m² sampai batas belum terisi</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>{before} → {after} corners&lt;br&gt;{area} ha, {change} m² ({percent} %)&lt;br&gt;around {perimeter} m</source>
   <translation>{before} → {after} sudut&lt;br&gt;{area} ha, {change} m² ({percent} %)&lt;br&gt;keliling {perimeter} m</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/widgets.py" />
   <source>{code} is more than 100 %: the volume is larger than “{figure}”. Check both.</source>
   <translation>{code} lebih dari 100 %: volume melebihi “{figure}”. Periksa keduanya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/captions.py" />
   <source>{code} score</source>
   <translation>{code} nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/captions.py" />
   <source>{code} {name}: score</source>
   <translation>{code} {name}: nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/inspection.py" />
   <source>{column} is 0; the percents counted on it are 0.</source>
   <translation>{column} bernilai 0; persen yang dihitung dengannya menjadi 0.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/inspection.py" />
   <source>{column} is infinite.</source>
   <translation>{column} bernilai tak hingga.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/inspection.py" />
   <source>{column} is negative ({value}). Official data hold such figures; it scores 0.</source>
   <translation>{column} bernilai negatif ({value}). Angka seperti ini ada pada data resmi; nilainya 0.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/inspection.py" />
   <source>{column} is negative ({value}): a count cannot be. It scores 0.</source>
   <translation>{column} bernilai negatif ({value}): hasil hitungan tidak mungkin negatif. Nilainya 0.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{column} is {value} of {base}, that is {ours} %, but {printed} % is printed.</source>
   <translation>{column} {value} dari {base}, yaitu {ours} %, tetapi tercetak {printed} %.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{column} is {value} {unit}, but there are only {base}.</source>
   <translation>{column} {value} {unit}, padahal yang ada hanya {base}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{column} is {value}, about {times} what is usual in the kelurahan ({usual}).</source>
   <translation>{column} {value}, kira-kira {times} yang lazim di kelurahan ini ({usual}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{column} is {value}, about {times} what it is in other years ({usual}).</source>
   <translation>{column} {value}, kira-kira {times} angka tahun lain ({usual}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/inspection.py" />
   <source>{column} is {value}, but what it is counted on is 0. The record stays incomplete.</source>
   <translation>{column} bernilai {value}, padahal pembaginya 0. Data ini tetap belum lengkap.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{column} is {value}, but {other} in {year}.</source>
   <translation>{column} {value}, tetapi {other} pada {year}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/inspection.py" />
   <source>{column} is {value}, more than the {base} it is counted on.</source>
   <translation>{column} bernilai {value}, melebihi pembaginya yaitu {base}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/inspection.py" />
   <source>{column} is {value}: a total cannot be negative.</source>
   <translation>{column} bernilai {value}: jumlah keseluruhan tidak mungkin negatif.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/considerations.py" />
   <source>{column} is {value}; the answers are {choices}. It counts as not answered.</source>
   <translation>{column} bernilai {value}; pilihan jawabannya {choices}. Dianggap belum dijawab.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{column}: the score {printed} is printed, but {share} % is {expected}.</source>
   <translation>{column}: tercetak nilai {printed}, padahal {share} % bernilai {expected}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>{column}: {now} (was {then})</source>
   <translation>{column}: {now} (semula {then})</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>{complete} of {rt} RT with a complete record</source>
   <translation>{complete} dari {rt} RT dengan data lengkap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/plan.py" />
   <source>{count} RT belong to no kelurahan and stand on the city's sheet only: {names}.</source>
   <translation>{count} RT tidak termasuk kelurahan mana pun dan hanya tampil di lembar kota: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_tables.py" />
   <source>{count} RT have no complete record; what one of them lacks has no sum.</source>
   <translation>{count} RT belum lengkap datanya; angka yang tidak ada pada salah satunya tidak dapat dijumlahkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/record_checks.py" />
   <source>{count} RT have this key</source>
   <translation>{count} RT memakai RT/RW ini</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>{count} RT passed every check.</source>
   <translation>{count} RT lolos semua pemeriksaan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_data.py" />
   <source>{count} RT polygons have no RT/RW or no kelurahan; they are not in the form.</source>
   <translation>{count} poligon RT tidak memiliki RT/RW atau kelurahan, jadi tidak masuk formulir.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/field_files.py" />
   <source>{count} are already in the workspace and not ticked: {names}.</source>
   <translation>{count} sudah ada di ruang kerja dan tidak dicentang: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_band.py" />
   <source>{count} blank</source>
   <translation>{count} kosong</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/legend.py" />
   <source>{count} buildings</source>
   <translation>{count} unit</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/draw_desk.py" />
   <source>{count} changes saved.</source>
   <translation>{count} perubahan disimpan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>{count} columns as numbers of the spreadsheet</source>
   <translation>{count} kolom berupa angka lembar sebar</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/field_files.py" />
   <source>{count} come twice among the chosen files; the second is not ticked: {names}.</source>
   <translation>{count} muncul dua kali di antara berkas terpilih; yang kedua tidak dicentang: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_apply.py" />
   <source>{count} conflicts are not decided yet; nothing was written.</source>
   <translation>{count} konflik belum diputuskan; tidak ada yang ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>{count} counts are broken numbers ({value} under {column}): percents seem to stand in place of volumes.</source>
   <translation>{count} hitungan berupa pecahan ({value} di {column}): tampaknya persen mengisi tempat volume.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/measure.py" />
   <source>{count} edited polygons could not be measured: {detail}</source>
   <translation>{count} poligon yang disunting tidak dapat diukur: {detail}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>{count} figures are impossible ({value} under {column}); with every figure moved one column to the left none is ({right}).</source>
   <translation>{count} angka mustahil ({value} di {column}); bila semua angka digeser satu kolom ke kiri, tidak ada lagi yang mustahil ({right}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>{count} figures are impossible ({value} under {column}); with every figure moved one column to the right none is ({right}).</source>
   <translation>{count} angka mustahil ({value} di {column}); bila semua angka digeser satu kolom ke kanan, tidak ada lagi yang mustahil ({right}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/cell_panel.py" />
   <source>{count} figures shown.</source>
   <translation>{count} angka ditampilkan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>{count} figures would be taken; they are still to be checked in the field.</source>
   <translation>{count} angka akan disalin; tetap harus diperiksa di lapangan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/export_dialog.py" />
   <source>{count} files written: {name}</source>
   <translation>{count} berkas ditulis: {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>{count} forms written to {folder}</source>
   <translation>{count} formulir dibuat di {folder}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>{count} incomplete</source>
   <translation>{count} belum lengkap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/colouring.py" />
   <source>{count} interventions</source>
   <translation>{count} kegiatan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/paper_form.py" />
   <source>{count} kelurahan</source>
   <translation>{count} kelurahan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>{count} kelurahan, {rt} RT</source>
   <translation>{count} kelurahan, {rt} RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/map_dialog.py" />
   <source>{count} map sheets written: {name}</source>
   <translation>{count} lembar peta ditulis: {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>{count} more: type more of the name.</source>
   <translation>{count} lagi: ketik nama lebih lengkap.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>{count} of them are finished from an earlier run.</source>
   <translation>{count} di antaranya sudah jadi dari pekerjaan sebelumnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>{count} of them replace what is typed already.</source>
   <translation>{count} di antaranya mengganti yang sudah diketik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/profile_parts.py" />
   <source>{count} of {all} RT have no complete record: {names}</source>
   <translation>{count} dari {all} RT belum lengkap datanya: {names}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>{count} pages.</source>
   <translation>{count} halaman.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/checks/shape_checks.py" />
   <source>{count} parts; the second measures {area} m²</source>
   <translation>{count} bagian; yang kedua {area} m²</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/field/field_files.py" />
   <source>{count} photos are not JPEG and are not read: {names}.</source>
   <translation>{count} foto bukan JPEG dan tidak dibaca: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_package.py" />
   <source>{count} photos are not beside the workspace and do not go along: {names}.</source>
   <translation>{count} foto tidak ada di samping ruang kerja dan tidak ikut dibawa: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/packages.py" />
   <source>{count} photos cannot be read to their end and show no picture on the map: {names}.</source>
   <translation>{count} foto tidak dapat dibaca sampai akhir dan tidak tampil di peta: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_apply.py" />
   <source>{count} photos did not come back with the package: {names}.</source>
   <translation>{count} foto tidak ikut kembali bersama paket: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_rt.py" />
   <source>{count} polygons name no kelurahan; they belong to the one in which they lie.</source>
   <translation>{count} poligon tidak menyebut kelurahan; diikutkan ke kelurahan tempatnya berada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>{count} printed scores are no scores (“{value}” under {column}); the figures seem to stand in wrong columns.</source>
   <translation>{count} nilai tercetak bukan nilai yang sah (“{value}” di kolom {column}); angkanya tampak berada di kolom yang salah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>{count} printed scores are no scores (“{value}” under {column}); with every figure moved one column to the left all are (“{right}” of {other}).</source>
   <translation>{count} nilai tercetak bukan nilai yang sah (“{value}” di kolom {column}); bila semua angka digeser satu kolom ke kiri, semuanya sah (“{right}” dari {other}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_shift.py" />
   <source>{count} printed scores are no scores (“{value}” under {column}); with every figure moved one column to the right all are (“{right}” of {other}).</source>
   <translation>{count} nilai tercetak bukan nilai yang sah (“{value}” di kolom {column}); bila semua angka digeser satu kolom ke kanan, semuanya sah (“{right}” dari {other}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/profile_algs.py" />
   <source>{count} profile pages written to {file}.</source>
   <translation>{count} halaman profil ditulis ke {file}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/profile_dialog.py" />
   <source>{count} profile pages written: {name}</source>
   <translation>{count} halaman profil ditulis: {name}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_merge.py" />
   <source>{count} records of other years than {year} were changed in the field; that is not taken.</source>
   <translation>{count} data dari tahun selain {year} diubah di lapangan; itu tidak diambil.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/safety.py" />
   <source>{count} records of {table} refer to records of {target} that no longer exist.</source>
   <translation>{count} data dalam {table} merujuk ke data {target} yang sudah tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/repair_panel.py" />
   <source>{count} rows can be repaired. Look at each: above the reason, below what stands there and what it becomes. A row that is left out is not imported.</source>
   <translation>{count} baris dapat diperbaiki. Periksa satu per satu: di atas sebabnya, di bawah angka semula dan hasilnya. Baris yang tidak diambil tidak diimpor.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>{count} rows name no kelurahan; each belongs to the one named above it.</source>
   <translation>{count} baris tidak menyebut kelurahan; masing-masing diikutkan ke kelurahan yang disebut di atasnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>{count} rows written to {file}.</source>
   <translation>{count} baris ditulis ke {file}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/export_algs.py" />
   <source>{count} sheets written to {file}.</source>
   <translation>{count} lembar ditulis ke {file}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>{count} tiles are fetched from the server.</source>
   <translation>{count} ubin diambil dari server.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>{count} tiles, about {size} MB; the finest pixel is {pixel} m.</source>
   <translation>{count} ubin, sekitar {size} MB; piksel terhalus {pixel} m.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/shown_values.py" />
   <source>{count} values</source>
   <translation>{count} nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>{count} with a decimal comma</source>
   <translation>{count} dengan koma desimal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>{count} with a decimal point</source>
   <translation>{count} dengan titik desimal</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>{count} with whole numbers only</source>
   <translation>{count} hanya bilangan bulat</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/locations.py" />
   <source>{count} without a number</source>
   <translation>{count} tanpa nomor</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>{done} of {total} decided</source>
   <translation>{done} dari {total} diputuskan</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>{examples} is read with a decimal comma, like the rest of the table.</source>
   <translation>{examples} dibaca dengan koma desimal, seperti bagian lain tabel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>{examples} is read with a decimal point, like the rest of the table.</source>
   <translation>{examples} dibaca dengan titik desimal, seperti bagian lain tabel.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/baseline_algs.py" />
   <source>{file}: the file does not exist.</source>
   <translation>{file}: berkas tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_dialog.py" />
   <source>{found} found, {ticked} ticked. Nothing has been written yet.</source>
   <translation>{found} ditemukan, {ticked} dicentang. Belum ada yang ditulis.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>{kelurahan} kelurahan, {count} RT</source>
   <translation>{kelurahan} kelurahan, {count} RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} does not cover every sum the answers can have.</source>
   <translation>{key} tidak mencakup semua jumlah nilai jawaban yang mungkin.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} does not fit the code {code}.</source>
   <translation>{key} tidak sesuai dengan kode {code}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} has more than two decimals.</source>
   <translation>{key} memiliki lebih dari dua angka desimal.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} has no parameter.</source>
   <translation>{key} tidak memiliki parameter.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} is above the maximum.</source>
   <translation>{key} melebihi nilai maksimumnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/basemaps.py" />
   <source>{key} is above zmax.</source>
   <translation>{key} di atas zmax.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} is empty.</source>
   <translation>{key} kosong.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} is missing.</source>
   <translation>{key} tidak ada.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} is not known here.</source>
   <translation>{key} tidak dikenal di sini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} is {value}, but its denominator is counted in {unit}.</source>
   <translation>{key} berisi {value}, padahal pembaginya dihitung dalam {unit}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} is {value}, but must be at least {limit}.</source>
   <translation>{key} berisi {value}, padahal paling sedikit harus {limit}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} is {value}, but must be at most {limit}.</source>
   <translation>{key} berisi {value}, padahal paling banyak harus {limit}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} is {value}, but must be one of: {choices}.</source>
   <translation>{key} berisi {value}, padahal harus salah satu dari: {choices}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} is {value}, but must be {expected}: the bands must meet.</source>
   <translation>{key} berisi {value}, padahal harus {expected}: rentang nilai harus bersambung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} is {value}, which is not in the form asked for: {form}</source>
   <translation>{key} berisi {value}, tidak sesuai bentuk yang diminta: {form}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} is {value}, which stands twice.</source>
   <translation>{key} berisi {value}, yang muncul dua kali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} must be lower than the entry before it.</source>
   <translation>{key} harus lebih rendah daripada isian sebelumnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} must be of type {expected}.</source>
   <translation>{key} harus bertipe {expected}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} must be {expected}, not {value}.</source>
   <translation>{key} harus {expected}, bukan {value}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} must be {expected}: the bands must reach the lowest sum.</source>
   <translation>{key} harus {expected}: rentang nilai harus mencapai jumlah terendah.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} must have at least {limit} entries.</source>
   <translation>{key} harus memiliki paling sedikit {limit} isian.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} must hold every pair of considerations and legality once.</source>
   <translation>{key} harus memuat setiap pasangan pertimbangan dan legalitas satu kali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/basemap/basemaps.py" />
   <source>{key} must hold {{z}}, {{x}} and {{y}}.</source>
   <translation>{key} harus memuat {{z}}, {{x}}, dan {{y}}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key} names {value}, which stands nowhere in the file.</source>
   <translation>{key} menyebut {value}, yang tidak ada di dalam berkas.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{key} stands twice.</source>
   <translation>{key} muncul dua kali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/regulation_rules.py" />
   <source>{key}: the classes that are slum must stand before those that are not.</source>
   <translation>{key}: kelas yang termasuk kumuh harus ditulis sebelum kelas yang tidak kumuh.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{kk} households (KK) and {buildings} buildings do not go together.</source>
   <translation>{kk} KK dan {buildings} bangunan tidak sepadan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{kk} households (KK) are more than {people} people (jiwa).</source>
   <translation>{kk} KK lebih banyak daripada {people} jiwa.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>{label} is not among the RT of the workspace.</source>
   <translation>{label} tidak ada di antara RT ruang kerja.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>{label} stands twice with different figures ({columns}); row {first} is used.</source>
   <translation>{label} tercatat dua kali dengan angka berbeda ({columns}); yang dipakai baris {first}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>{label} stands twice with the same figures; row {first} is used.</source>
   <translation>{label} tercatat dua kali dengan angka yang sama; yang dipakai baris {first}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>{label}: blank cells do not erase figures of the workspace ({columns}).</source>
   <translation>{label}: sel kosong tidak menghapus angka di ruang kerja ({columns}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>{label}: left out, as chosen.</source>
   <translation>{label}: tidak diambil, sesuai pilihan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>{label}: nothing was counted in this record.</source>
   <translation>{label}: tidak ada angka yang terisi dalam catatan ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>{label}: only the facts of the RT are filled in; nothing was counted yet.</source>
   <translation>{label}: baru data umum RT yang terisi; belum ada yang dihitung.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>{label}: there is no record yet that these figures could complete.</source>
   <translation>{label}: belum ada catatan yang dapat dilengkapi dengan angka ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>{label}: “{value}” is not a year.</source>
   <translation>{label}: “{value}” bukan tahun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/field_project.py" />
   <source>{layer} {year} (reading only)</source>
   <translation>{layer} {year} (hanya baca)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>{low} % and more</source>
   <translation>{low} % ke atas</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_guide.py" />
   <source>{low} % to below {high} %</source>
   <translation>{low} % sampai di bawah {high} %</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/field_algs.py" />
   <source>{made} of {read} tracks became polygons.</source>
   <translation>{made} dari {read} jejak menjadi poligon.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/field_list.py" />
   <source>{metres} m missing</source>
   <translation>kurang {metres} m</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/book_dialog.py" />
   <source>{names} and {count} more</source>
   <translation>{names} dan {count} lainnya</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/merge_dialog.py" />
   <source>{names} {year}, handed out {made}.</source>
   <translation>{names} {year}, dibawa {made}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>{name} (common border {metres} m)</source>
   <translation>{name} (batas bersama {metres} m)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/offline_page.py" />
   <source>{name} (file)</source>
   <translation>{name} (berkas)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/names_page.py" />
   <source>{name} (near)</source>
   <translation>{name} (mirip)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/field/track_panel.py" />
   <source>{name} (not taken yet)</source>
   <translation>{name} (belum diambil)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>{name} ({count} years)</source>
   <translation>{name} ({count} tahun)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>{name} ends at the boundary now.</source>
   <translation>{name} kini berakhir di batas kelurahan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/plan.py" />
   <source>{name} has no drawn RT and gets no sheet.</source>
   <translation>{name} tidak memiliki RT tergambar dan tidak dibuatkan lembar.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>{name} has no kelurahan with a boundary to cut at.</source>
   <translation>{name} tidak punya kelurahan berbatas untuk memotongnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>{name} is gone.</source>
   <translation>{name} dihapus.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/json_rules.py" />
   <source>{name} is not a number.</source>
   <translation>{name} bukan angka.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/reduction.py" />
   <source>{name} is not known. Known are: {known}.</source>
   <translation>{name} tidak dikenal. Yang tersedia: {known}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_dialog.py" />
   <source>{name} is not reachable; working without it. Its layer is there, switched off.</source>
   <translation>{name} tidak terjangkau; bekerja tanpa peta itu. Layernya ada, dalam keadaan mati.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_dialog.py" />
   <source>{name} is on the map ({size} MB).</source>
   <translation>{name} ada di peta ({size} MB).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/basemaps/basemap_dialog.py" />
   <source>{name} is on the map.</source>
   <translation>{name} ada di peta.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/paper/georeference_window.py" />
   <source>{name} is on the map; a pixel is {pixel} m.</source>
   <translation>{name} ada di peta; satu piksel {pixel} m.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_modes.py" />
   <source>{name} lies inside its kelurahan already.</source>
   <translation>{name} sudah berada di dalam kelurahannya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/template_dialog.py" />
   <source>{name} – {count} RT</source>
   <translation>{name} – {count} RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/package_dialog.py" />
   <source>{name} – {rt} RT, {counted} counted</source>
   <translation>{name} – {rt} RT, {counted} terdata</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/fields.py" />
   <source>{name}, score</source>
   <translation>{name}, nilai</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/home_model.py" />
   <source>{name}: hectares</source>
   <translation>{name}: hektare</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/kawasan_algs.py" />
   <source>{name}: {count} RT</source>
   <translation>{name}: {count} RT</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/three_way.py" />
   <source>{new} new records, {changed} changed in the field ({cells} values); {kept} values changed in the office stay; {conflicts} conflicts, {deletions} deletions to decide.</source>
   <translation>{new} data baru, {changed} berubah di lapangan ({cells} nilai); {kept} nilai yang diubah di kantor tetap; {conflicts} konflik dan {deletions} penghapusan perlu diputuskan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{people} people (jiwa) in {kk} households (KK): {each} in each.</source>
   <translation>{people} jiwa dalam {kk} KK: {each} jiwa per KK.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/shares.py" />
   <source>{percent} cannot be turned into a volume: {base} is not known.</source>
   <translation>{percent} tidak dapat dijadikan volume: {base} belum diketahui.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/shares.py" />
   <source>{percent} of {value} is no whole number of {unit}.</source>
   <translation>{percent} dari {value} bukan bilangan bulat ({unit}).</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/shares.py" />
   <source>{percent} of {value} is taken as the volume {volume}.</source>
   <translation>{percent} dari {value} diambil sebagai volume {volume}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{printed} is printed, but the figures score {total}, that is {found}.</source>
   <translation>Tercetak {printed}, tetapi total angkanya {total}, yaitu {found}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>{printed} is printed, but the printed total {total} is {found}.</source>
   <translation>Tercetak {printed}, tetapi total tercetak {total} adalah {found}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/plan.py" />
   <source>{problems} findings: {errors} errors, {warnings} warnings.</source>
   <translation>{problems} temuan: {errors} kesalahan, {warnings} peringatan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/commands.py" />
   <source>{records} records scored: {complete} complete, {incomplete} incomplete.</source>
   <translation>{records} data dinilai: {complete} lengkap, {incomplete} belum lengkap.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/reduction.py" />
   <source>{record} has no record in the first year.</source>
   <translation>{record} tidak memiliki data pada tahun awal.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/reduction.py" />
   <source>{record} has no record in the second year.</source>
   <translation>{record} tidak memiliki data pada tahun akhir.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>{record} is again as it was: {version}.</source>
   <translation>{record} kembali seperti semula: {version}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/reduction.py" />
   <source>{record} stands twice in the same year.</source>
   <translation>{record} muncul dua kali pada tahun yang sama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/table_page.py" />
   <source>{rows} records, {columns} columns; the column names stand in {where}.</source>
   <translation>{rows} data, {columns} kolom; nama kolom ada di {where}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>{rows} rows, {columns} columns.</source>
   <translation>{rows} baris, {columns} kolom.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>{row}: {count} printed scores are no scores; the values seem shifted.</source>
   <translation>{row}: {count} nilai tercetak bukan nilai yang sah; isi baris tampaknya bergeser kolom.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>{rt} has no polygon yet.</source>
   <translation>{rt} belum punya poligon.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>{rt} has photos: {names}.</source>
   <translation>{rt} memiliki foto: {names}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/book.py" />
   <source>{rt} is drawn already in this kelurahan.</source>
   <translation>{rt} sudah digambar di kelurahan ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/shape_forms.py" />
   <source>{rt} stands twice.</source>
   <translation>{rt} tertulis dua kali.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>{rt} was sent in again later (row {row}) with other figures ({columns}); the later is taken.</source>
   <translation>{rt} dikirim lagi kemudian (baris {row}) dengan angka lain ({columns}); yang terakhir dipakai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>{rt} was sent in again later (row {row}) with the same figures; the later is taken.</source>
   <translation>{rt} dikirim lagi kemudian (baris {row}) dengan angka yang sama; yang terakhir dipakai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_copy.py" />
   <source>{rt}: copy from {year}</source>
   <translation>{rt}: salin dari {year}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>{rt}: the submission was refused by its reviewer and is left out.</source>
   <translation>{rt}: kiriman ditolak oleh pemeriksa dan tidak dipakai.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/submissions.py" />
   <source>{rt}: written in the field: “{remark}”.</source>
   <translation>{rt}: catatan dari lapangan: “{remark}”.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_dock.py" />
   <source>{rt}: {reason}</source>
   <translation>{rt}: {reason}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/shown_values.py" />
   <source>{shape}, moved {metres} m</source>
   <translation>{shape}, geser {metres} m</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_data.py" />
   <source>{shape}; up to {metres} m away</source>
   <translation>{shape}; bergeser sampai {metres} m</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/readout.py" />
   <source>{share} % lies outside {name}.</source>
   <translation>{share} % berada di luar {name}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/plan.py" />
   <source>{source} rows read: {new} new, {changed} changed, {unchanged} unchanged, {keyless} kept without a key, {merged} merged, {refused} refused.</source>
   <translation>{source} baris dibaca: {new} baru, {changed} berubah, {unchanged} tetap, {keyless} disimpan tanpa kunci, {merged} digabung, {refused} ditolak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/import_undo.py" />
   <source>{source}: {new} new, {changed} changed, {unchanged} unchanged, {refused} refused.</source>
   <translation>{source}: {new} baru, {changed} berubah, {unchanged} tetap, {refused} ditolak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/drawing/pending.py" />
   <source>{square} m² over {names} were cut off.</source>
   <translation>{square} m² di atas {names} dipotong.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/printed.py" />
   <source>{target} is printed as {printed}, computed as {computed}.</source>
   <translation>{target} tercetak {printed}, hasil hitung {computed}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/themes.py" />
   <source>{theme} gets no sheet: {reason}.</source>
   <translation>{theme} tidak dibuatkan lembar: {reason}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/maps/plan.py" />
   <source>{theme}: nothing of it lies in {name}, which gets no such sheet.</source>
   <translation>{theme}: tidak ada di {name}, jadi lembarnya tidak dibuat.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/create_dialog.py" />
   <source>{title} ({count} parameters)</source>
   <translation>{title} ({count} parameter)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>{title}: nothing could be repaired.</source>
   <translation>{title}: tidak ada yang dapat diperbaiki.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_dock.py" />
   <source>{title}: {count} repaired. Undo takes it back; not saved yet.</source>
   <translation>{title}: {count} diperbaiki. Dapat dibatalkan (Undo); belum disimpan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/exchange/web_words.py" />
   <source>{total} of {most}</source>
   <translation>{total} dari {most}</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>{value} is below 0: a count cannot be. It is taken as it stands and scores 0.</source>
   <translation>{value} di bawah 0: hasil hitungan tidak mungkin begitu. Diambil apa adanya dan bernilai 0.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>{value} is below 0: a total cannot be negative.</source>
   <translation>{value} di bawah 0: jumlah tidak mungkin negatif.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>{value} is not a whole number, but {unit} are counted here.</source>
   <translation>{value} bukan bilangan bulat, padahal yang dihitung adalah {unit}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_models.py" />
   <source>{what} (undone)</source>
   <translation>{what} (dibatalkan)</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_styles.py" />
   <source>{what}, in {unit}. Compared with: {base}.</source>
   <translation>{what}, dalam {unit}. Dibandingkan dengan: {base}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/entry_panel.py" />
   <source>{whole} of {count} RT complete</source>
   <translation>{whole} dari {count} RT lengkap</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/indicators/template_data.py" />
   <source>{year} is not a year between {first} and {last}.</source>
   <translation>{year} bukan tahun antara {first} dan {last}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/source_page.py" />
   <source>— a file —</source>
   <translation>— dari berkas —</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/names_page.py" />
   <source>— a new RT, to be drawn later —</source>
   <translation>— RT baru, digambar kemudian —</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/matching_table.py" />
   <source>— none —</source>
   <translation>— tidak ada —</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/names_page.py" />
   <source>— not answered: its rows are refused —</source>
   <translation>— belum dijawab: barisnya ditolak —</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/check_panel.py" />
   <source>“Check” looks for overlaps, gaps, missing and double RT, records without a polygon and more. Each finding can be seen on the map; many are repaired with one click.</source>
   <translation>“Periksa” mencari tumpang tindih, celah, RT yang kurang atau ganda, data tanpa poligon, dan lainnya. Setiap temuan dapat dilihat di peta; banyak yang diperbaiki dengan satu klik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/crs.py" />
   <source>“{choice}” is not a coordinate system.</source>
   <translation>“{choice}” bukan sistem koordinat.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rows.py" />
   <source>“{column}” says {key}, but “{other_column}” says “{other}”; the first is used.</source>
   <translation>“{column}” menyebut {key}, tetapi “{other_column}” menyebut “{other}”; yang dipakai yang pertama.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>“{name}” belongs to {city}, not to {home}.</source>
   <translation>“{name}” termasuk {city}, bukan {home}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>“{name}” has no polygon.</source>
   <translation>“{name}” tidak punya poligon.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>“{name}” is for a table with other columns.</source>
   <translation>“{name}” dibuat untuk tabel dengan kolom lain.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline_rows.py" />
   <source>“{name}” of the workspace lies in kecamatan {own}, but the row says {other}.</source>
   <translation>“{name}” di ruang kerja terletak di kecamatan {own}, tetapi barisnya menyebut {other}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/intake_boundaries.py" />
   <source>“{name}” stands on several features ({numbers}); they become one kelurahan.</source>
   <translation>“{name}” ada pada beberapa fitur ({numbers}); digabung menjadi satu kelurahan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/columns_page.py" />
   <source>“{name}” was removed.</source>
   <translation>“{name}” dihapus.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/drawing/book.py" />
   <source>“{rest}” beside the RT/RW is not understood.</source>
   <translation>“{rest}” di samping RT/RW tidak dipahami.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>“{value}” can be {one} or {other}.</source>
   <translation>“{value}” bisa berarti {one} atau {other}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/keys.py" />
   <source>“{value}” cannot be read as RT and RW.</source>
   <translation>“{value}” tidak terbaca sebagai RT dan RW.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/keys.py" />
   <source>“{value}” cannot be read as an RW.</source>
   <translation>“{value}” tidak terbaca sebagai RW.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/values.py" />
   <source>“{value}” cannot stand in {table}.{column}.</source>
   <translation>“{value}” tidak dapat diisikan di {table}.{column}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/keys.py" />
   <source>“{value}” does not hold just one RT and one RW number.</source>
   <translation>“{value}” tidak memuat tepat satu nomor RT dan satu nomor RW.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/keys.py" />
   <source>“{value}” has RT number 0.</source>
   <translation>“{value}” bernomor RT 0.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/keys.py" />
   <source>“{value}” has no RT number.</source>
   <translation>“{value}” tidak memuat nomor RT.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rows.py" />
   <source>“{value}” has no RW and was read as {key}.</source>
   <translation>“{value}” tanpa RW dan dibaca sebagai {key}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/keys.py" />
   <source>“{value}” holds a number above 999.</source>
   <translation>“{value}” memuat nomor di atas 999.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/keys.py" />
   <source>“{value}” is a date; the spreadsheet changed the RT/RW that was typed.</source>
   <translation>“{value}” adalah tanggal; program lembar kerja mengubah RT/RW yang diketik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>“{value}” is a date; the spreadsheet changed the number that was typed.</source>
   <translation>“{value}” adalah tanggal; program lembar kerja mengubah angka yang diketik.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>“{value}” is an error of the spreadsheet, not a number.</source>
   <translation>“{value}” adalah pesan galat lembar kerja, bukan angka.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>“{value}” is far too large to have been counted.</source>
   <translation>“{value}” terlalu besar untuk hasil pendataan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>“{value}” is given in {found}, but {wanted} is needed.</source>
   <translation>“{value}” bersatuan {found}, padahal yang diperlukan {wanted}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>“{value}” is neither yes nor no.</source>
   <translation>“{value}” bukan ya dan bukan tidak.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/printed.py" />
   <source>“{value}” is not a class of this regulation.</source>
   <translation>“{value}” bukan kelas menurut peraturan ini.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>“{value}” is not a finite number.</source>
   <translation>“{value}” bukan angka berhingga.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/angles.py" />
   <source>“{value}” is not a latitude or longitude.</source>
   <translation>“{value}” bukan lintang atau bujur.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/numbers.py" />
   <source>“{value}” is not a number.</source>
   <translation>“{value}” bukan angka.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/maps/map_dialog.py" />
   <source>“{value}” is not a scale.</source>
   <translation>“{value}” bukan skala.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/score_algs.py" />
   <source>“{value}” is not a year.</source>
   <translation>“{value}” bukan tahun.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/figures.py" />
   <source>“{value}” is read as not counted, not as 0.</source>
   <translation>“{value}” dibaca sebagai tidak didata, bukan 0.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/keys.py" />
   <source>“{value}” names more than one RT or RW.</source>
   <translation>“{value}” menyebut lebih dari satu RT atau RW.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/shown_values.py" />
   <source>“{value}” should be a whole number.</source>
   <translation>“{value}” harus bilangan bulat.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/values.py" />
   <source>“{value}” stands in the number column {table}.{column}.</source>
   <translation>“{value}” ada di kolom angka {table}.{column}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/suspect_figures.py" />
   <source>“{value}” under {column} can be {one} ha or {other} ha.</source>
   <translation>“{value}” di kolom {column} bisa {one} ha atau {other} ha.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/rows.py" />
   <source>“{value}” was read as {key}; “{rest}” was not understood.</source>
   <translation>“{value}” dibaca sebagai {key}; “{rest}” tidak dipahami.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>“{what}” of {when} is taken back. Records that change back: {records}.</source>
   <translation>“{what}” pada {when} akan dibatalkan. Data yang dikembalikan: {records}.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/core/baseline.py" />
   <source>“{words}” is a row of sums, not a record.</source>
   <translation>“{words}” adalah baris jumlah, bukan catatan.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/processing/base.py" />
   <source>… and {count} more findings.</source>
   <translation>… dan {count} temuan lainnya.</translation>
  </message>
  <message>
   <location filename="kotaku_qgis/gui/indicators/history_dialog.py" />
   <source>… and {count} more.</source>
   <translation>… dan {count} lagi.</translation>
  </message>
 </context>
</TS>
