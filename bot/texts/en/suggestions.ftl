# Measuring the suggested agencies on the command line.
suggestions-help-eval = Measure how good Lapor is with data of your own.
suggestions-help-suggestions = Measure the suggested agencies on complaints already decided: a CSV with columns text, agency and, if there, date (or teks, instansi, tanggal). The earlier 70% teach, the rest are judged.
suggestions-file-unreadable = The file { $path } cannot be read as CSV in UTF-8. Check its name, permissions and content.
suggestions-file-columns = The file { $path } must be a CSV with columns text and agency (or teks and instansi); a column date (or tanggal) may be there.
suggestions-file-few = The file { $path } has only { $found } complete complaints. At least { $least } are needed.
suggestions-file-dates = The dates in { $path } cannot be read. Write all of them the same way, such as 2026-11-24 or 24/11/2026.
suggestions-progress = Teaching and judging
suggestions-column-way = Way
suggestions-column-first = top-1
suggestions-column-among = top-3
suggestions-column-milliseconds = ms a text
suggestions-way-largest = largest agency
suggestions-way-nearest = 15 nearest by words
suggestions-way-ours = Lapor's suggestion
suggestions-counts = { $texts } texts for { $agencies } agencies: { $taught } taught, { $judged } judged.
suggestions-seconds = Teaching took { $seconds } seconds.
