<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
 <context>
  <name>kotaku</name>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Action</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Administrative areas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Area counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Area id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Area in the SK</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Area in the SK (luas flag)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Assessments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Attributes as they came (JSON)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>BPS code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Baseline records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Belongs to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Blanks count as 0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Buildings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Caption</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>City</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Class code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Complete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Computed at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Condition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Direction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>District (kecamatan)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Drains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Drawn area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Funding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Households</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Ideal drainage length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Ideal road length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Intervention id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Interventions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Kawasan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Kawasan id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Kawasan kumuh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Kelurahan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Kemendagri code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Land legality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Land tenure is clear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Mean slum condition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>New value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Old value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Other considerations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Other considerations, sum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Parameter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Photo id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Population density</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Priority</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>RT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>RT id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>RT with a complete record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>RT with a record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>RT/RW</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>RT/RW as it came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Record id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Regulation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Roads</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>SIM KOTAKU code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>SK date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>SK number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Slum area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Slum areas (kawasan kumuh)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Social, economic and cultural potential</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Strategic value of the location</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Suggested handling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Summed assessments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Total score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Unit id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Use agrees with the spatial plan (RTR)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>User</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Verified area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Volume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/workspace/schema.py" />
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/i18n/__init__.py" />
   <source>column {column}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/i18n/__init__.py" />
   <source>feature {feature}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/i18n/__init__.py" />
   <source>row {row}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="kotaku_qgis/i18n/__init__.py" />
   <source>sheet {sheet}</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
