# Die Wörter von Touchline auf Deutsch.
# Vor jedem Prozentzeichen steht ein geschütztes Leerzeichen; Anführungszeichen sind „so“.
# Wer antwortet, heißt „Befragte“, wer gefragt wurde, „Angefragte“.

## Ebenen

lane-touchpoint = Touchpoint
lane-images = Bilder
lane-thoughts = Gedanken
lane-pain-points = Pain Points
lane-highlights = Highlights
lane-opportunities = Potenziale
lane-measures = Maßnahmen
lane-emotion = Emotion
lane-answers = Antworten
lane-answers-on = Antworten { $scale }
lane-grades-on = Noten { $scale }
lane-backstage = Backstage
unsorted = Unsortiert

## Der Kopf der Journey Map

untitled = Journey ohne Titel
state-current = Ist-Zustand
state-future = Soll-Zustand
header-persona = Persona: { $persona }
header-scope = Umfang: { $scope }
header-team = { $people ->
    [one] Team: { $people } Person
   *[other] Team: { $people } Personen
}
header-team-of = { $people ->
    [one] Team: { $people } Person ({ $who })
   *[other] Team: { $people } Personen ({ $who })
}
header-team-names = Team: { $who }
header-evidence = Belege: { $evidence }
header-nps = Weiterempfehlung: NPS { $nps } (95 %: { $low } … { $high }; n { $n })
header-nps-few = Weiterempfehlung: n < 5
header-journey = Die Journey im Ganzen: { $figure } (95 %: { $interval }; n { $n })

## Karten

moment-of-truth = Moment der Wahrheit
moment-of-truth-short = MdW
impact-of = Wirkung { $level }
effort-of = Aufwand { $level }
measure-planned = geplant
measure-in-progress = in Arbeit
measure-done = erledigt
measure-dropped = verworfen
measure-due = fällig am { $date }
medium-digital = digital
medium-analogue = analog
served-by-human = Mensch
served-by-self-service = Selbstbedienung
served-by-bot = Bot
evidence-assumed = angenommen
evidence-observed = beobachtet
evidence-measured = gemessen

## Skalen, und Werte in ihrer Einheit

scale-stars = Sterne
scale-levels = Stufen
scale-ease = Leichtigkeit
scale-recommend = Weiterempfehlung
scale-grades = Schulnoten
scale-percent = Prozent
scale-slider = Schieberegler
scale-faces = Gesichter
scale-thumbs = Daumen
scale-other = Wert
# Werte zeigen immer ihre Nachkommastellen und stehen damit in der Mehrzahl: „1,0 Sterne“.
figure-stars = { $value } Sterne
figure-grade = Note { $value }
figure-of = { $value } von { $best }
figure-n = n { $n }
figure-interval = 95 %: { $interval }
figure-weighted = gewichtet; effektives n { $n }
figure-median = Median { $value }
figure-csat = CSAT { $share } ({ $interval })
figure-top-two = Top 2 { $share } ({ $interval })
figure-easy = leicht für { $share } ({ $interval })

## Wie belastbar ein Punkt ist

tier-none = keine Antworten
tier-hidden = n < 5
tier-few = 5–9 Antworten
tier-tentative = vorläufig
two-camps = zwei Lager
all-gave = alle gaben { $score }

## Warum eine Bewertung fehlt

not-asked = nicht gefragt
no-answer = keine Angabe
dont-know = weiß nicht
empty-cell = leer
missing-code = Code { $code }

## Die zwei Kurven und der Abstand dazwischen

customers-verdict = Kundenurteil
our-estimate = Unsere Einschätzung
estimate-question = Wie viele Sterne würden unsere Kundinnen und Kunden hier vergeben?
before-data = vor Kenntnis der Daten
after-data = nachträglich geändert
curve-measured = Gemessene Kurve (Außensicht)
curve-assumed = Angenommene Kurve (Innensicht)
experience-gap = Experience Gap
gap-worse = Schlechter als gedacht
gap-better = Besser als gedacht
gap-none = wie gedacht
gap-more = und { $n } weitere
gap-largest = die größte auf dieser Journey Map
gap-stars-less = { $size } Sterne weniger als gedacht
gap-stars-more = { $size } Sterne mehr als gedacht
gap-points-less = { $size } Punkte tiefer auf der Emotionsskala als gedacht
gap-points-more = { $size } Punkte höher auf der Emotionsskala als gedacht
gap-line-stars-less = { $touchpoint }: Befragte geben { $size } Sterne weniger als gedacht (95 %: { $interval }; n { $n })
gap-line-stars-more = { $touchpoint }: Befragte geben { $size } Sterne mehr als gedacht (95 %: { $interval }; n { $n })
gap-line-points-less = { $touchpoint }: { $size } Punkte tiefer auf der Emotionsskala als gedacht (95 %: { $interval }; n { $n })
gap-line-points-more = { $touchpoint }: { $size } Punkte höher auf der Emotionsskala als gedacht (95 %: { $interval }; n { $n })

## Zwei gemessene Mittelwerte im Vergleich

compared-stars-lower = { $size } Sterne schlechter als „{ $other }“
compared-stars-higher = { $size } Sterne besser als „{ $other }“
compared-points-lower = { $size } Punkte tiefer auf der Emotionsskala als „{ $other }“
compared-points-higher = { $size } Punkte höher auf der Emotionsskala als „{ $other }“
compared-equal = nicht anders als „{ $other }“
compared-real = { $difference }; das ist kaum Zufall
compared-chance = { $difference }; das kann Zufall sein
compared-same = dieselben Personen, n { $n }
compared-different = verschiedene Personen
compared-unknown = wie verschiedene Personen gerechnet
compared-with-care = Nur mit Vorsicht zu vergleichen: Unterschied bei { $reasons }.

## Die Legende

legend-mean = Kundenurteil: Mittel der Werte { $scale }, Striche = 95-%-Intervall (nur Stichprobenfehler).
legend-mean-grades = Kundenurteil: Mittel der Schulnoten { $scale } ({ $best } ist die beste), Striche = 95-%-Intervall (nur Stichprobenfehler).
legend-mean-low-is-best = Kundenurteil: Mittel der Werte { $scale } (niedrig ist gut), Striche = 95-%-Intervall (nur Stichprobenfehler).
legend-mean-mixed = Kundenurteil: Mittel auf der Skala der jeweiligen Frage, als Emotion gezeichnet, Striche = 95-%-Intervall (nur Stichprobenfehler).
legend-ease = Gefragt wurde nach der Leichtigkeit, nicht nach der Zufriedenheit.
legend-question = Frage: „{ $question }“.
legend-questions-differ = Nicht alle Touchpoints wurden mit demselben Wortlaut abgefragt.
legend-field-time = Befragungszeitraum: { $dates }.
legend-field-since = Befragungszeitraum: seit { $date }.
legend-field-until = Befragungszeitraum: bis { $date }.
legend-field-unknown = Der Befragungszeitraum ist unbekannt.
legend-answered = { $people ->
    [one] { $people } von { $invited } Angefragten hat geantwortet ({ $share }).
   *[other] { $people } von { $invited } Angefragten haben geantwortet ({ $share }).
}
legend-invited = { $invited ->
    [one] { $invited } Person wurde gefragt.
   *[other] { $invited } Personen wurden gefragt.
}
legend-ratings = { $ratings ->
    [one] { $ratings } Bewertung
   *[other] { $ratings } Bewertungen
} von { $people ->
    [one] { $people } Person.
   *[other] { $people } Personen.
}
legend-ratings-alone = { $ratings ->
    [one] { $ratings } Bewertung.
   *[other] { $ratings } Bewertungen.
}
legend-asked = Gefragt wurden: { $who }.
legend-mode = Art der Befragung: { $mode }.
legend-weighted = Die Antworten sind gewichtet.
legend-rows-left-out = { $rows ->
    [one] { $rows } Zeile der Datei wurde weggelassen.
   *[other] { $rows } Zeilen der Datei wurden weggelassen.
}
legend-not-known = Nicht bekannt: { $facts }.
not-known-question = der Wortlaut der Frage
not-known-asked = wer gefragt wurde
not-known-mode = wie gefragt wurde
not-known-mode-too = wie
not-known-when = wann gefragt wurde
not-known-when-too = wann
not-known-invited = wie viele gefragt wurden
not-known-people = wie viele geantwortet haben
not-known-estimators = die Zahl der Personen
not-known-estimate-date = das Datum
legend-no-feedback = Noch kein Feedback: Die Journey Map zeigt nur unsere Einschätzung.
legend-hidden = Das Kundenurteil ist verdeckt: Das Bild zeigt nur unsere Einschätzung.
legend-estimate = Unsere Einschätzung: { $parts }.
legend-revised = { $estimates ->
    [one] { $estimates } Einschätzung wurde nachträglich geändert; die Gap nutzt die frühere.
   *[other] { $estimates } Einschätzungen wurden nachträglich geändert; die Gap nutzt die früheren.
}
legend-lines = Linien führen nur das Auge; Antworten gibt es nur an den Marken.
legend-later-touchpoints = Spätere Touchpoints bewertet nur, wer so weit kam.
legend-break = Wo Antworten nicht vergleichbar sind, bricht die Linie ab und die Marke wechselt: Unterschied bei { $reasons }.
break-wording = Wortlaut der Frage
break-scale = Skala
break-period = Zeitraum
break-mode = Art der Befragung
break-group = befragter Gruppe
legend-clamped = Striche, die über die Skala hinausreichen würden, enden an ihrem Rand und sind dort markiert.
legend-two-camps = Doppelpfeil: zwei Lager, dazwischen weniger Antworten.
legend-hollow = Hohle Marke: weniger als 5 Antworten, daher kein Wert.
legend-dashed = Gestrichelter Strich: 5–9 Antworten.
legend-tentative = Vorläufig: 10–29 Antworten.
legend-strips = Streifen: wie oft welche Antwort gegeben wurde.

## Feedback, das zum Vergleich über der gemessenen Kurve liegt

overlaid-feedback = Feedback zum Vergleich
legend-overlay = Zum Vergleich ({ $marks }): „{ $label }“, Mittel als Emotion gezeichnet (Skala: { $scale }), ohne Striche; ein Abstand zur gemessenen Kurve kann Zufall sein.
overlay-triangles = Dreiecke
overlay-squares = Quadrate
overlay-triangles-down = Dreiecke mit der Spitze nach unten
overlay-pentagons = Fünfecke
overlay-long-dashes = lang gestrichelt
overlay-short-dashes = kurz gestrichelt
overlay-thin-line = dünne Linie
overlay-grades = Schulnoten { $scale }, { $best } ist die beste
overlay-low-is-best = { $scale }, niedrig ist gut
overlay-scales = die der jeweiligen Frage
overlay-break = Diese Linie bricht ab, wo Antworten nicht vergleichbar sind: Unterschied bei { $reasons }.

## Segmente und Wellen

shown-part = Gezeigt: { $part }
part-other = übrige (zusammengefasst)
part-merged = für sich zu wenige
legend-merged = Für sich zu wenige: Antworten, falls es welche gibt, sind mit denen anderer zusammengefasst.
legend-segments = Jedes Bild zeigt die Antworten eines Segments; ein Unterschied zwischen den Bildern kann Zufall sein.
legend-waves = Jedes Bild zeigt die Antworten einer Welle; ein Unterschied zwischen den Bildern kann Zufall sein.
all-answers = Alle Antworten
all-waves = Alle Wellen
segment-shown = Gezeigtes Segment
wave-shown = Gezeigte Welle
segments-beside = Je eine Kurve
waves-beside = Mit Welle vergleichen
waves-hint = Was sich geändert hat, steht erst da, wenn eine einzelne Welle gezeigt wird.
all-overlaid = alle Antworten zum Vergleich
legend-overlay-part = Zum Vergleich ({ $marks }): { $part }, aus demselben Feedback, ohne Striche; ein Abstand zur gemessenen Kurve kann Zufall sein.
change-counts = n { $now } gegenüber { $then }
change-unknown = nicht mit „{ $other }“ verglichen: dazu braucht es jeweils mindestens 10 Antworten, nicht alle gleich
segments-none = Das gezeigte Feedback hat keine Segmente; beim Import entstehen sie aus einer Segment-Spalte.
waves-none = Das gezeigte Feedback hat keine Wellen; beim Import entstehen sie aus einer Wellen-Spalte.
command-next-segment = Nächstes Segment zeigen
tip-next-segment = Die gemessene Kurve für ein Segment nach dem anderen zeichnen, dann für alle Antworten
command-next-wave = Nächste Welle zeigen
tip-next-wave = Die gemessene Kurve für eine Welle nach der anderen zeichnen, dann für alle Wellen
command-side-by-side = Segmente oder Wellen nebeneinander
tip-side-by-side = Für jedes Segment oder für jede Welle eine kleine Emotionskurve zeigen
side-by-side-how = Dieselben Touchpoints und dieselbe Skala in jedem Bild; die gepunktete Linie ist unsere Einschätzung.
segments-side-by-side = Segmente nebeneinander
waves-side-by-side = Wellen nebeneinander

## Zahlen mit ihrem Hauptwort

count-stages = { $n ->
    [one] { $n } Phase
   *[other] { $n } Phasen
}
count-touchpoints = { $n ->
    [one] { $n } Touchpoint
   *[other] { $n } Touchpoints
}
count-cards = { $n ->
    [one] { $n } Karte
   *[other] { $n } Karten
}
count-lanes = { $n ->
    [one] { $n } Ebene
   *[other] { $n } Ebenen
}
count-notes = { $n ->
    [one] { $n } Notiz
   *[other] { $n } Notizen
}
count-people = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
}
ratings-from-people = { $ratings ->
    [one] { $ratings } Bewertung
   *[other] { $ratings } Bewertungen
} von { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
}
ratings-people-unknown = { $ratings ->
    [one] { $ratings } Bewertung, Zahl der Personen unbekannt
   *[other] { $ratings } Bewertungen, Zahl der Personen unbekannt
}
list-and = und

## Menüs und Befehle

menu-file = Datei
menu-edit = Bearbeiten
menu-view = Ansicht
menu-help = Hilfe
command-open = Öffnen…
command-open-recent = Zuletzt geöffnet
command-export = Exportieren…
command-copy-picture = Bild kopieren
command-quit = Beenden
command-zoom-in = Vergrößern
command-zoom-out = Verkleinern
command-zoom-whole = 100 %
command-fit = Einpassen
command-outline = Gliederung
command-language = Sprache
command-theme = Farben
command-size = Größe der Oberfläche ({ $percent } %)
command-palette = Befehlspalette…
command-shortcuts = Tastenkürzel
command-about = Über Touchline
command-open-path = Pfad öffnen…
command-paste = Einfügen
command-close-map = Journey Map schließen
tip-open = Eine Journey Map wählen und öffnen
tip-open-path = Den Pfad einer Journey Map eingeben
tip-paste = Das Kopierte einfügen: Teile einer Journey Map, eine Liste, einen Bereich einer Tabelle; eine ganze Journey Map oder ihr Pfad wird geöffnet
tip-close-map = Zurück zum Startbildschirm
tip-export = Ein Bild für Folien oder Druck speichern
tip-copy-picture = Ein Bild der Journey Map in die Zwischenablage legen
tip-quit = Das Fenster schließen
tip-zoom-in = Die Journey Map größer zeigen
tip-zoom-out = Die Journey Map kleiner zeigen
tip-zoom-whole = Die Journey Map in ihrer eigenen Größe zeigen
tip-fit = Die ganze Journey Map zeigen
tip-outline = Die Liste der Phasen und Touchpoints zeigen oder verbergen
tip-theme = Die Farben von Fenster und Journey Map wechseln
tip-language = Die Sprache von Fenster und Journey Map wechseln
tip-size = Die Größe von Menüs und Texten ändern; der Zoom der Journey Map ist etwas anderes
tip-palette = Einen Befehl über seinen Namen finden
tip-shortcuts = Zeigen, was Tasten und Maus tun
tip-about = Version, Lizenzen und Schriften
language-english = English
language-german = Deutsch
theme-light = Hell
theme-dark = Dunkel
theme-print = Druck
size-larger = Oberfläche größer
size-smaller = Oberfläche kleiner
size-whole = Oberfläche auf 100 %
theme-system = Wie das System
palette-hint = Befehl eingeben
palette-nothing = Kein Befehl heißt so
recent-nothing = Noch nichts geöffnet
mouse-title = Maus und Touch
mouse-pan = Journey Map verschieben
mouse-pan-how = { $space }+Ziehen, mit mittlerer Taste ziehen oder scrollen
mouse-zoom = Am Mauszeiger zoomen
mouse-zoom-how = { $ctrl } und scrollen, oder mit zwei Fingern spreizen
mouse-figures = Die Zahlen eines Touchpoints sehen
mouse-figures-how = Auf seine Spalte zeigen, oder die Pfeiltasten drücken
key-ctrl = Strg
key-shift = Umschalt
key-backspace = Rücktaste
key-delete = Entf
key-end = Ende
key-enter = Eingabe
key-escape = Esc
key-home = Pos1
key-space = Leertaste
keys-map = Auf der Journey Map
keys-go = Auswahl bewegen
keys-ends = Erster und letzter Touchpoint
keys-nothing = Nichts auswählen
keys-typing = Beim Schreiben
keys-next = Nächster Touchpoint
keys-lane = Nächste Ebene, Ebene davor
keys-break = Zeile umbrechen
keys-stars = Sterne für den Touchpoint
outline-empty = Noch keine Phasen
outline-fold = { $name } einklappen
outline-unfold = { $name } ausklappen
mouse-outline = In der Gliederung sortieren und umbenennen
mouse-outline-how = Ziehen oder Alt+Pfeile; Doppelklick oder F2
unnamed = ohne Namen
canvas-name = Journey Map: { $title }
problem-at = Zeile { $line }, Spalte { $column }: { $message }
problems-more = und { $n } weitere
drop-others = Es ist immer nur eine Journey Map offen. Nicht geöffnet: { $files }
drop-other-surveys = Es wird immer nur eine Befragung importiert. Nicht importiert: { $files }
csv-copy = Befehl kopieren
paste-nothing = In der Zwischenablage ist weder eine Journey Map noch der Pfad zu einer Journey Map oder Befragung.
settings-not-saved = Einstellungen gelten nur, bis das Fenster geschlossen wird: { $reason }
not-kept = Wiederherstellungskopien lassen sich nicht anlegen, bitte oft speichern: { $reason }
version-not-kept = Die Fassung, die weichen musste, ließ sich nicht im Versionsverlauf ablegen; solange diese Journey Map offen ist, bringt Rückgängig sie vielleicht zurück: { $reason }
about-version = Touchline { $version }
about-idea = Journey Maps mit zwei Kurven, ehrlich gezeichnet: was wir dachten, und was Befragte sagten.
about-licence = Freie Software, wahlweise unter der MIT- oder der Apache-Lizenz 2.0.
about-fonts = Mit der Schrift Inter unter der SIL Open Font License 1.1.
about-promise = Kein Konto, kein Netz, keine Telemetrie: Journey Maps bleiben auf diesem Rechner.
cancel = Abbrechen
close = Schließen

## Der Startbildschirm

welcome-title = Journey Map öffnen
welcome-samples = Beispiele
welcome-recent = Zuletzt geöffnet
welcome-drop = Eine .ron-Datei hier ablegen
sample-shop = Onlineshop: erste Bestellung (Englisch)
sample-hotel = Hotel: ein Wochenende am See
sample-bank = Bankkonto: vom ersten Blick bis zur ersten Zahlung (Englisch)
drop-hint = Loslassen: Journey Maps werden geöffnet, Befragungen importiert
paste-hint = { $keys } öffnet die Journey Map, deren Pfad kopiert wurde
loading = { $file } wird geöffnet…

## Die Statuszeile

status-saved = gespeichert
status-not-saved = nicht gespeichert
status-no-feedback = kein Feedback
status-zoom = Zoom

## Tasten und Bildschirmleser

command-next-part = Nächster Bereich des Fensters
command-previous-part = Voriger Bereich des Fensters
tip-part = Mit der Tastatur von der Journey Map zu Gliederung, Inspektor und Menüs gehen
spoken-how = Die Pfeiltasten führen über die Journey Map, die Eingabetaste bearbeitet, 1 bis 5 geben Sterne
spoken-stage = Phase { $n } von { $count }: { $name }
spoken-point = Emotion bei { $touchpoint }

## Der Exportdialog

export-title = Exportieren
export-format = Format
export-view = Ansicht
export-view-map = Journey Map
export-view-curve = Kurve
export-fit = Seite
export-fit-free = Frei
export-scale = Vergrößerung
export-size = { $w } × { $h } px
export-preview = Vorschau
export-do = Exportieren
export-running = Das Bild wird gezeichnet…
export-done = Exportiert: { $file }
export-too-large = Das Bild würde zu groß. Die stärkste Vergrößerung für diese Journey Map ist { $scale }.
export-largest = { $scale } nehmen
export-sharp = In jeder Größe scharf
export-exists = { $file } gibt es schon.
export-replace = Ersetzen
export-lacks = Der Schrift fehlt { $characters }. Bitte den Text ändern: Es wurde nichts geschrieben.
copy-done = Bild kopiert

## Der Pfaddialog

path-file-name = Dateiname
path-open = Öffnen
path-recent-folders = Letzte Ordner
path-hint = Ein Ordner, oder der ganze Pfad einer .ron-Datei
path-nothing = Hier gibt es nichts, das so heißt
path-maps = Journey Map

## Fehler: eine Datei öffnen

error-start = Das ließ sich nicht starten ({ $reason }); bitte zuerst andere Programme schließen.
error-at = { $path }: { $message }
open-missing = { $path } gibt es nicht; bitte Namen und Ordner prüfen.
open-not-a-file = { $path } ist keine Datei, sondern { $kind }; bitte eine Datei wählen.
open-unreadable = { $path } lässt sich nicht lesen ({ $reason }); bitte Berechtigungen und Datenträger prüfen.
open-too-large = { $path } hat mehr als { $limit } Bytes, und mehr wird nicht gelesen; bitte eine andere Datei wählen.
entry-file = eine Datei
entry-folder = ein Ordner
entry-pipe = eine Pipe
entry-device = ein Gerät
entry-system = eine Datei des Systems, die vielleicht nie endet
entry-other = etwas anderes

## Was das System verweigert, in Klammern in einem Satz

system-missing = nicht gefunden
system-forbidden = keine Berechtigung
system-exists = etwas mit diesem Namen steht im Weg
system-not-a-folder = ein Teil des Pfads ist kein Ordner
system-bad-name = der Name ist nicht zulässig
system-full = kein Platz mehr frei
system-read-only = der Datenträger ist schreibgeschützt
system-busy = ein anderes Programm benutzt es
system-unreachable = das Netz antwortet nicht
system-exhausted = der Rechner hat keinen Speicher oder keine Threads mehr frei
system-says = das System meldet „{ $what }“

## Was keine Journey Map ist

read-empty = Die Datei ist leer (0 Bytes), ein typischer Schaden nach vollem Datenträger oder Stromausfall; bitte eine Sicherung öffnen.
read-blank = Die Datei enthält keine Journey Map, nur Leerraum oder Kommentare; bitte eine Sicherung öffnen.
read-all-nul = Die Datei besteht aus { $n ->
    [one] { $n } NUL-Byte
   *[other] { $n } NUL-Bytes
}, ein typischer Schaden nach einem Stromausfall; bitte eine Sicherung öffnen.
read-too-large = Die Datei hat { $n } Bytes, eine Journey Map hat höchstens { $limit }; bitte eine andere Datei wählen.
read-foreign = Dies ist { $kind }, keine Journey Map; { $advice }.
read-not-text = Das Byte { $byte } ist kein UTF-8-Text, also ist die Datei beschädigt oder keine Journey Map; bitte eine Sicherung öffnen.
read-not-encoded = Die Datei beginnt wie { $encoding }-Text, ist aber beschädigt; bitte eine Sicherung öffnen.
read-no-map = Dies ist keine Journey Map; bitte eine andere Datei wählen.
foreign-png = ein PNG-Bild
foreign-jpeg = ein JPEG-Bild
foreign-gif = ein GIF-Bild
foreign-image = ein Bild (WebP, BMP, TIFF, HEIC)
foreign-pdf = ein PDF-Dokument
foreign-office = ein altes Office-Dokument oder eine alte Arbeitsmappe
foreign-zip = ein ZIP-Archiv (auch Arbeitsmappen und Office-Dokumente sind solche Archive)
foreign-gzip = ein gzip-Archiv
foreign-json = ein JSON-Dokument
foreign-markup = ein XML-, HTML- oder SVG-Dokument
foreign-binary = eine Binärdatei (sie enthält NUL-Bytes)
foreign-csv = eine Tabelle (CSV)
foreign-text = ein Text
advice-survey = bitte als Befragung in eine Journey Map importieren
advice-workbook = falls es eine Arbeitsmappe mit einer Befragung ist, bitte in eine Journey Map importieren; sonst eine andere Datei wählen
advice-backup = bitte eine andere Datei wählen, oder eine Sicherung öffnen, falls es eine Journey Map war
advice-other-file = bitte eine andere Datei wählen

## Was sonst über eine Datei zu sagen ist

notice-newer-format = Eine neuere Version von Touchline hat diese Journey Map im Format { $format } geschrieben; was diese Version nicht kennt, bleibt erhalten.
notice-nul-tail = Nach der Journey Map { $n ->
    [one] kam { $n } NUL-Byte
   *[other] kamen { $n } NUL-Bytes
}, ein typischer Schaden nach einem Stromausfall; die Journey Map selbst ist ganz, wenn kein Problem genannt ist.
notice-byte-order-mark = Die Datei begann mit einer Byte-Order-Markierung, die beim Speichern entfällt.
notice-encoding = Die Datei war als { $encoding } kodiert; beim Speichern wird sie zu UTF-8.
settings-unreadable = { $reason } Die Einstellungen beginnen von vorn.
settings-not-settings = Die Einstellungen waren beschädigt und beginnen von vorn. { $reason }
settings-damaged = Einige Einstellungen waren beschädigt und beginnen von vorn. { $reason }

## Klammern, Kommas und Anführungszeichen der Datei, und ihre Grenzen

fault-missing-comma = Hier fehlt ein Komma; bitte ergänzen.
fault-missing-value = Hier fehlt ein Wert; bitte ergänzen.
fault-unexpected = „{ $sign }“ gehört nicht hierher; bitte entfernen oder vervollständigen, was damit beginnt.
fault-wrong-bracket = Hier steht „{ $found }“, wo „{ $wanted }“ den Teil schließen sollte; bitte die Klammern davor prüfen.
fault-truncated = Die Datei ist abgeschnitten: Der Teil, der in Zeile { $line } beginnt, hat kein Ende; was davor steht, wurde gelesen.
fault-unclosed-text = Diesem Text fehlt das schließende Anführungszeichen, er wurde ausgelassen; bitte ergänzen.
fault-unclosed-comment = Diesem Kommentar fehlt das schließende */; was davor steht, wurde gelesen.
fault-trailing-text = Nach dem Ende der Journey Map folgt noch etwas; bitte entfernen.
limit-bytes = Die Journey Map hat mehr als { $limit } Bytes Text, und mehr wird nicht gelesen; bitte aufteilen oder Bilder entfernen.
limit-depth = Hier sind mehr als { $limit } Klammern verschachtelt, und mehr wird nicht gelesen; keine Journey Map braucht so viele, bitte diesen Teil entfernen.
limit-elements = Die Journey Map hat mehr als { $limit } Listeneinträge, und mehr wird nicht gelesen; bitte aufteilen.
limit-fields = Die Journey Map hat mehr als { $limit } Felder, und mehr wird nicht gelesen; bitte aufteilen.
limit-unknown = Die Journey Map hat mehr als { $limit } unbekannte Felder, und mehr bleibt nicht erhalten; bitte Touchline aktualisieren.
limit-errors = Die Journey Map hat mehr als { $limit } Fehler und wurde deshalb nicht gelesen; bitte die Fehler darüber beheben oder eine Sicherung öffnen.

## Probleme der Datei einer Journey Map

problem-merge-conflict = Hier steht die Markierung eines Merge-Konflikts; bitte den Konflikt in der Versionsverwaltung lösen und die Datei dann noch einmal öffnen.
problem-other-document = Dies ist ein RON-Dokument von { $name }, keine Journey Map; bitte eine andere Datei wählen.
problem-other-format = Dies ist ein RON-Dokument von etwas anderem, keine Journey Map; bitte eine andere Datei wählen.
problem-no-format = Das Feld „format“ fehlt, also ist dies vielleicht keine Journey Map; eine Journey Map beginnt mit JourneyMap(format: 1, …
problem-bad-format = { $value } ist keine Formatnummer; bitte format: 1 schreiben.
problem-newer-reader = Diese Journey Map braucht eine Version von Touchline, die Format { $needed } liest, diese hier liest Format { $own }; bitte Touchline aktualisieren.
problem-missing-field = Das Feld „{ $field }“ fehlt, deshalb wurde dieser Teil weggelassen; bitte ergänzen.
problem-repeated-field = Das Feld „{ $field }“ steht zweimal da, nur das erste wurde gelesen; bitte eines entfernen.
problem-unknown-field = Das Feld „{ $field }“ ist unbekannt und bleibt erhalten, wie es ist.
problem-lost-field = Das Feld „{ $field }“ ist unbekannt und geht verloren, wenn die Journey Map geändert und gespeichert wird.
problem-unknown-value = Der Wert { $value } ist unbekannt und bleibt erhalten, wie er ist.
problem-suggestion = War „{ $near }“ gemeint?
problem-nameless-value = Dieser Wert hat keinen Namen und wurde weggelassen; bitte Name: Wert schreiben.
problem-wrong-type = Erwartet: { $expected }, gefunden: { $found }; das wurde weggelassen, bitte richtigstellen.
problem-not-ron = Dies ist kein gültiges RON („{ $reason }“) und wurde weggelassen; bitte richtigstellen.
problem-id-empty = Eine Id darf nicht leer sein; dieser Teil wurde weggelassen, bitte eine Id ergänzen.
problem-id-too-long = Eine Id hat höchstens 64 Zeichen, diese hat { $n }; dieser Teil wurde weggelassen, bitte die Id kürzen.
problem-id-character = Eine Id besteht nur aus Buchstaben, Ziffern, - und _; diese enthält „{ $sign }“; dieser Teil wurde weggelassen, bitte die Id ändern.
problem-date = „{ $value }“ ist kein Datum und wurde weggelassen; bitte als { $example } schreiben.
problem-number = { $value } ist keine Zahl, die sich genau speichern lässt, und wurde weggelassen; bitte wie 4.5 schreiben, mit höchstens { $decimals } Nachkommastellen.
problem-count = { $value } ist keine Anzahl und wurde weggelassen; bitte eine ganze Zahl ab 0 schreiben.
problem-level = { $value } liegt nicht zwischen 1 und 5 und wurde weggelassen; bitte eine ganze Zahl von 1 bis 5 schreiben.
problem-rating-off-the-scale = { $value } Sterne liegen außerhalb der Skala und wurden weggelassen; eine Einschätzung geht von 1.0 bis 5.0.
problem-rating-between = { $value } Sterne liegen nicht auf einem halben Stern und wurden weggelassen; bitte 4.0 oder 4.5 schreiben.
problem-repeated-entry = { $entry } steht zweimal in der Liste, nur der erste Eintrag wurde gelesen; bitte beide zusammenzählen.
problem-image-data = Die Bytes dieses Bildes sind beschädigt („{ $reason }“), es wurde weggelassen; bitte das Bild noch einmal einfügen.
problem-image-too-large = Dieses Bild hat { $n } Bytes und wurde weggelassen; ein Bild hat höchstens { $limit }, bitte verkleinern.
problem-images-too-large = Die Bilder bis hierher haben zusammen mehr als { $limit } Bytes, dieses wurde weggelassen; bitte einige entfernen.
problem-duplicate-id = Die Id „{ $id }“ ({ $part }) kommt zweimal vor; diese wurde als „{ $fresh }“ gelesen, bitte eine andere Id schreiben.
problem-more = { $n ->
    [one] { $n } weiteres Problem ist nicht aufgeführt; bitte zuerst die darüber beheben.
   *[other] { $n } weitere Probleme sind nicht aufgeführt; bitte zuerst die darüber beheben.
}
flaw-duplicate-id = Die Id „{ $id }“ ({ $part }) kommt zweimal vor; bitte an einer der beiden Stellen eine andere Id schreiben.
flaw-dangling-reference = „{ $field }“ nennt „{ $id }“, und das gibt es in der Journey Map nirgends; der Verweis wurde weggelassen, bitte richtigstellen.
flaw-empty-scale = Die Skala von „{ $source }“ hat keine Länge, deshalb wurden ihre Antworten weggelassen; max muss größer sein als min.
flaw-off-the-scale = Der Wert { $score } liegt außerhalb der Skala von „{ $source }“ und wurde weggelassen; bitte die Skala erweitern oder den Wert richtigstellen.
flaw-two-leads = Eine zweite Frage führt die Kurve des Touchpoints „{ $touchpoint }“ und wurde als Detail gelesen; bitte role: Detail schreiben.
flaw-nameless = „{ $id }“ ({ $part }) hat keinen Namen; bitte einen ergänzen.
flaw-no-title = Die Journey Map hat keinen Titel; bitte im Kopf einen ergänzen.

## Was in der Datei einer Journey Map steht

expected-text = ein Text in Anführungszeichen
expected-flag = true oder false
expected-whole-number = eine ganze Zahl
expected-number = eine Zahl
expected-word = ein Wort ohne Anführungszeichen
expected-list = eine Liste in [ ]
expected-part = { $part } in ( )
part-persona = Persona
part-stage = Phase
part-lane = Ebene
part-note = Notiz
part-touchpoint = Touchpoint
part-channel = Kanal
part-estimate = Einschätzung
part-votes = Stimmen
part-thought = Gedanke
part-pain-point = Pain Point
part-highlight = Highlight
part-opportunity = Potenzial
part-measure = Maßnahme
part-cell = Zelle
part-picture = Bild
part-feedback-set = Feedback
part-target = Ziel
part-distribution = Verteilung
part-tally = Häufigkeit
part-missing-answers = fehlende Antworten
part-pair-sums = Summen eines Paars
part-label = Beschriftung

## Fehler: eine Datei speichern

save-failed = { $path } ließ sich nicht speichern: { $reason } { $disk }
save-not-a-file = Dort ist keine Datei, sondern { $kind }; bitte einen anderen Namen wählen.
save-read-only = Die Datei ist schreibgeschützt; bitte unter einem anderen Namen speichern oder den Schreibschutz aufheben.
save-busy = Ein anderes Programm speichert gerade in diesem Ordner; bitte gleich noch einmal versuchen.
save-exists = Eine Datei dieses Namens gibt es schon; bitte einen anderen Namen wählen oder das Ersetzen erlauben.
save-changed = Ein anderes Programm hat die Datei inzwischen geändert; bitte unter einem anderen Namen speichern.
save-no-name = Der Pfad nennt keine Datei; bitte einen Namen wählen.
save-no-folder = Den Ordner { $folder } gibt es nicht; bitte die Journey Map an einem anderen Ort speichern.
save-nothing-kept = Was jetzt dort steht, ließ sich nicht sichern und wurde deshalb nicht ersetzt; bitte einen anderen Namen wählen. { $reason }
save-no-home = Dieses Konto hat keinen persönlichen Ordner, in dem das liegen könnte; bitte HOME auf einen Ordner setzen.
save-not-read-back = Was geschrieben würde, ergibt beim Lesen nicht dieselbe Journey Map; bitte noch einmal speichern oder exportieren, und diesen Fehler melden. { $reason }
save-read-back-other = Gelesen wird eine andere Journey Map.
save-too-many-backups = Daneben liegen zu viele Sicherungen; bitte einige entfernen.
save-refused = { $step } ist misslungen ({ $reason }); bitte Berechtigungen und freien Platz prüfen.
step-folder = Das Anlegen des Ordners
step-look = Das Prüfen des Orts
step-create = Das Anlegen einer Datei im Ordner
step-write = Das Schreiben
step-permissions = Das Setzen der Berechtigungen
step-sync = Das Durchschreiben auf den Datenträger
step-place = Das Ablegen der Datei an ihrem Ort
step-remove = Das Entfernen der Zwischendatei
step-sync-folder = Das Durchschreiben des Ordners auf den Datenträger
disk-previous = Die vorige Version ist unberührt.
disk-nothing = Es wurde nichts geschrieben.
disk-new = Die neue Version ist auf dem Datenträger, übersteht aber vielleicht keinen Stromausfall: bitte noch einmal speichern.
disk-unknown = Der Ort lässt sich nicht prüfen: bitte anderswo speichern, bevor die Journey Map geschlossen wird.

## Fehler: ein Bild exportieren

export-unsupported = Das Bild lässt sich nicht exportieren: Form { $shape } hat etwas, das SVG nicht zeigen kann („{ $what }“); bitte diesen Fehler melden.
export-unknown-family = Das Bild lässt sich nicht exportieren: Sein Text verlangt die Schriftfamilie „{ $family }“, die es im Export nicht gibt; bitte diesen Fehler melden.
export-no-area = Das Bild lässt sich nicht exportieren: Seine Größe ist { $width } mal { $height } Punkte; beides muss mehr als 0 sein.
export-bad-scale = Mit der Vergrößerung { $scale } lässt sich das Bild nicht exportieren; bitte eine über 0 wählen, etwa 2.
export-too-many-pixels = Das Bild lässt sich nicht exportieren: Es hätte { $width } mal { $height } Pixel und wäre zu groß; die stärkste mögliche Vergrößerung ist { $scale }.
export-no-memory = Das Bild lässt sich nicht exportieren: Die { $bytes } Bytes für seine Pixel sind nicht frei; bitte andere Programme schließen oder eine kleinere Vergrößerung wählen.
export-svg = Das SVG lässt sich nicht lesen („{ $reason }“); bitte neu aus der Journey Map exportieren.
export-png = Das PNG lässt sich nicht schreiben („{ $reason }“); bitte eine kleinere Vergrößerung versuchen.
export-pdf = Das PDF lässt sich nicht schreiben („{ $reason }“); bitte stattdessen als SVG exportieren.
export-scaled-down = Die Seite würde { $wanted } mm lang, eine PDF-Seite darf höchstens { $most } mm haben; das Bild ist auf { $percent } % verkleinert.

## Fehler: was misslang, warum, was jetzt hilft

error-open = { $file } ließ sich nicht öffnen
error-export = { $file } ließ sich nicht exportieren
error-copy = Das Bild ließ sich nicht kopieren
hint-damaged = Eine Sicherung öffnen, oder die genannte Zeile in einem Texteditor richten.
hint-salvage = Was lesbar war, lässt sich auch als Kopie öffnen; die Datei bleibt, wie sie ist.
message-salvage = Ohne die beschädigten Teile öffnen
message-versions = Gespeicherte Versionen…
copy-opened = Dies ist eine noch nicht gespeicherte Kopie; die gelesene Datei bleibt, wie sie ist.
hint-newer = Bitte mit der neueren Version von Touchline öffnen, die sie geschrieben hat.
hint-try-again = Bitte noch einmal versuchen.
task-broken = Ein Fehler hat beendet, was gerade lief

## Editing

command-new = Neue Journey Map…
tip-new = Leer oder mit einer Vorlage beginnen
command-new-window = Neues Fenster
tip-new-window = Ein zweites Fenster für eine weitere Journey Map öffnen
command-open-elsewhere = In neuem Fenster öffnen…
tip-open-elsewhere = Eine Journey Map wählen und in einem eigenen Fenster öffnen
command-save = Speichern
tip-save = Die Journey Map in ihre Datei speichern
command-save-as = Speichern unter…
tip-save-as = Die Journey Map in eine andere Datei speichern und dort weiterarbeiten
command-revert = Zum gespeicherten Stand zurück
tip-revert = Alles bis zum letzten Speichern zurücknehmen; Rückgängig holt es wieder
command-undo = Rückgängig
tip-undo = Den letzten Schritt zurücknehmen
command-redo = Wiederholen
tip-redo = Den zurückgenommenen Schritt wiederholen
menu-insert = Einfügen
command-edit-text = Text bearbeiten
tip-edit-text = Auf der gewählten Karte schreiben
command-edit-title = Titel bearbeiten
tip-edit-title = Den Titel der Journey Map schreiben
command-add-touchpoint = Touchpoint
command-add-stage = Phase
command-add-pain-point = Pain Point
command-add-highlight = Highlight
command-add-opportunity = Potenzial
command-add-measure = Maßnahme
command-add-thought = Gedanke
tip-add-column = Hinter der Auswahl einfügen und benennen
tip-add-card = Beim gewählten Touchpoint einfügen und schreiben
command-channels = Kanäle
tip-channels = Die Kanäle des Touchpoints schreiben, mit Kommas getrennt; bei mehreren Touchpoints die gemeinsamen
command-moment-of-truth = Moment der Wahrheit
tip-moment-of-truth = Den Touchpoint als Moment der Wahrheit kennzeichnen oder nicht mehr
command-duplicate = Duplizieren
tip-duplicate = Die Auswahl kopieren und dahinter einfügen
command-delete = Löschen
tip-delete = Die Auswahl löschen; ihr Feedback bleibt, ohne Zuordnung
command-move-left = Nach links
command-move-right = Nach rechts
command-move-up = Nach oben
command-move-down = Nach unten
tip-move = Die Auswahl um einen Platz verschieben
command-rate-none = Keine Einschätzung
tip-rate = Unsere Einschätzung in Sternen. Dieselbe Taste noch einmal: ein halber weniger. Auf einem Pain Point: der Schweregrad; auf einem Potenzial: die Wirkung
key-alt = Alt
unsaved-hint = Sonst geht verloren, was sich seit dem letzten Speichern geändert hat.
unsaved-save = Speichern
unsaved-discard = Nicht speichern
unsaved-elsewhere = In neuem Fenster öffnen
waiting-title = Wird noch gespeichert…
waiting-hint = Es geht von selbst weiter, sobald der Datenträger geantwortet hat. Ohne zu warten geht vielleicht verloren, was gerade gespeichert wird.
waiting-leave = Nicht warten
save-running = Speichert…
changed-hint = Ein anderes Programm oder Fenster hat sie geändert, seit sie hier geöffnet wurde. Die Fassung, die weichen muss, bleibt im Versionsverlauf.
canvas-empty = Noch nichts auf dieser Journey Map
canvas-empty-how = N fügt einen Touchpoint ein, Umschalt+N eine Phase
mouse-select = Mehreres auswählen
mouse-select-how = { $shift }+Klick oder { $ctrl }+Klick, oder einen Rahmen darum ziehen; mit { $shift } ergänzt er
mouse-edit = Text bearbeiten
mouse-edit-how = Doppelklick; auf einer leeren Stelle einer Ebene entsteht eine Karte
command-rate-stars = { $n ->
    [one] { $n } Stern
   *[other] { $n } Sterne
}
unsaved-title = „{ $file }“ vor dem Schließen speichern?
save-done = { $file } gespeichert
save-backup = Gespeichert. Kommentare und Aufbau der alten Datei sind nicht erhalten; sie heißt jetzt { $file }
save-kept-beside = Gespeichert. Was vorher dort stand, heißt jetzt { $file }
save-other-names = Gespeichert. Die Datei hatte weitere Namen (harte Links); unter ihnen bleibt die vorige Version
save-make-writable = Schreibschutz aufheben und speichern
save-empty-title = Eine leere Journey Map über „{ $file }“ speichern?
save-empty-hint = Die Journey Map in der Datei hat Phasen, Touchpoints, Notizen oder Feedback; die, die sie ersetzen soll, hat nichts davon.
error-save = „{ $file }“ konnte nicht gespeichert werden
changed-title = „{ $file }“ hat sich auf der Platte geändert
changed-mine = Eigene behalten
changed-theirs = Andere laden
changed-copy = Eigene als Kopie speichern…
changed-compared = Was in der eigenen anders ist:
changed-unreadable = Was jetzt dort steht, lässt sich nicht öffnen: { $reason }
status-changed = Datei anderswo geändert
status-read-only = nur zum Ansehen
status-shared = auch anderswo offen
reloaded = „{ $file }“ wurde von einem anderen Programm geändert und neu geladen. Rückgängig bringt zurück, was vorher hier stand.
file-gone = „{ $file }“ ist nicht mehr, wo sie war. Speichern schreibt sie neu.
file-unreadable = Ein anderes Programm hat „{ $file }“ geändert, und so lässt sie sich nicht öffnen. Hier bleibt die Journey Map, wie sie ist. { $reason }
locked-title = „{ $file }“ ist schon anderswo offen
locked-hint = Nur ansehen, mit einer Kopie arbeiten oder trotzdem öffnen: Wer dann später speichert, wird gefragt, was mit den Änderungen der anderen Seite geschehen soll.
locked-read-only = Nur ansehen
locked-copy = Kopie öffnen
locked-anyway = Trotzdem öffnen
lock-free = „{ $file }“ ist anderswo nicht mehr offen und lässt sich hier jetzt ändern.
read-only-refused = Nur zum Ansehen: { $who } hat die Datei offen. Zum Ändern bitte unter anderem Namen speichern.
other-window = ein anderes Fenster auf diesem Rechner
other-unknown = jemand anderes
other-person = { $user } auf { $computer }
other-since = { $who }, seit { $since }
error-edit = Das geht nicht: { $reason }
error-new-window = Ein weiteres Fenster ließ sich nicht öffnen ({ $reason }); bitte Touchline stattdessen noch einmal starten.
new-window-failed = Das andere Fenster ließ sich nicht öffnen, oder ein Fehler hat es geschlossen. Hatte es eine Journey Map, zeigt sich beim Öffnen hier, was nicht stimmt.

## Was frühere Fenster hinterlassen haben

command-recover = Nicht Gespeichertes wiederherstellen…
tip-recover = Zeigen, was nicht gespeichert war, als Touchline endete
recovery-title = Nicht Gespeichertes wiederherstellen
recovery-hint = Das war nicht gespeichert, als Touchline endete. Die Dateien sind so, wie sie zuletzt gespeichert wurden.
recovery-nothing = Es gibt nichts wiederherzustellen.
recovery-count = { $n ->
    [one] { $n } Journey Map war nicht gespeichert, als Touchline endete
   *[other] { $n } Journey Maps waren nicht gespeichert, als Touchline endete
}
recovery-crash = Ein Fehler hat Touchline beendet: { $error }
recovery-do = Wiederherstellen
recovery-compare = Vergleichen
recovery-discard = Verwerfen
recovery-discarded = Verworfen; alles bleibt 30 Tage erhalten
recovery-tried = Beim letzten Wiederherstellen endete Touchline.
recovery-unread = Etwas, was hinterlassen wurde, ließ sich nicht lesen; es bleibt in { $folder }. { $reason }
recovery-hide = Nicht mehr anzeigen
session-unknown = Eine andere Version von Touchline hat es geschrieben, oder es ist beschädigt.
recovery-no-file = nie in einer Datei gespeichert
recovery-no-other = Es gibt keine unbeschädigte Datei zum Vergleichen.
recovery-in-file = In der Datei: { $counts }
recovery-in-copy = Wiederherzustellen: { $counts }
recovery-running = Stellt wieder her…
recovery-done = Wiederhergestellt. Zum Behalten speichern.
recovery-detached = Wiederhergestellt. { $file } wurde seitdem geändert oder fehlt: bitte die Journey Map unter einem eigenen Namen speichern.
recovery-damaged = Es war beschädigt, deshalb fehlen Teile; was hinterlassen wurde, bleibt und lässt sich noch einmal wiederherstellen. { $reason }
recovery-failed = Die Journey Map ließ sich nicht wiederherstellen
recovery-taken = Was hinterlassen wurde, ist gerade nicht lesbar, oder ein anderes Fenster hat es wiederhergestellt: bitte dort nachsehen oder es noch einmal versuchen, wenn die anderen Fenster geschlossen sind.
crash-title = Ein Fehler hat Touchline beendet
crash-hint = Es war alles gespeichert. Diese Meldung steht nur auf diesem Rechner.
command-history = Versionsverlauf…
tip-history = Zeigen, wie die Journey Map zuletzt gespeichert wurde, und eine Version wiederherstellen
history-title = Versionsverlauf
history-hint = Das Wiederherstellen ist ein Schritt, den Rückgängig zurücknimmt. Versionen bleiben auf diesem Rechner.
history-nothing = Es gibt noch keine Versionen. Vom nächsten Speichern an bleiben hier bis zu 20 erhalten.
history-size = { $n } KB
history-do = Wiederherstellen
history-open = Als Kopie öffnen
history-copy-hint = Eine Version öffnet sich als noch nicht gespeicherte Kopie; die Datei bleibt, wie sie ist.
history-damaged = Diese Version ist beschädigt; eine Kopie davon hat nur, was sich lesen ließ. { $reason }
moment-today = heute, { $time }
moment-on = { $day }, { $time }

## Suchen

command-find = Suchen
tip-find = Einen Text irgendwo auf der Journey Map suchen
command-find-next = Nächster Treffer
tip-find-next = Den nächsten Treffer zeigen
command-find-previous = Voriger Treffer
tip-find-previous = Den Treffer davor zeigen
search-hint = Auf der Journey Map suchen
search-hit = Treffer { $n } von { $all }
search-hits = { $n } Treffer
search-nothing = keine Treffer
search-of = { $what } von „{ $name }“

## What a step is called

label-add = { $what } hinzufügen
label-add-named = { $what } „{ $name }“ hinzufügen
label-change = { $what } ändern
label-duplicate = { $what } duplizieren
label-import = „{ $name }“ importieren
label-move = { $what } verschieben
label-move-stages = { $n } Phasen verschieben
label-move-touchpoints = { $n } Touchpoints verschieben
label-move-cards = { $n } Karten verschieben
label-move-lanes = { $n } Ebenen verschieben
label-move-notes = { $n } Notizen verschieben
label-paste = { $what } einfügen
label-reload = geänderte Datei laden
label-remove = { $what } löschen
label-rename = { $what } in „{ $name }“ umbenennen
label-restore = gespeicherte Version wiederherstellen
label-revert = zum gespeicherten Stand zurück
label-show-feedback = anderes Feedback zeigen
label-overlay-feedback = Feedback zum Vergleich ändern
label-show-part = andere Antworten zeigen

## What a step is about

subject-answers = beantwortete Pain Points
subject-backstage = Zeile hinter den Kulissen
subject-cell = Zelle
subject-channels = Kanäle
subject-date = Datum
subject-description = Beschreibung
subject-due = Fälligkeit
subject-effort = Aufwand
subject-estimate = unsere Einschätzung
subject-evidence = Belege
subject-evidence-grade = Beleggrad
subject-expectation = Erwartung
subject-feedback = Feedback
subject-goal = Ziel
subject-highlight = Highlight
subject-image = Bild
subject-impact = Wirkung
subject-language = Sprache der Journey Map
subject-map-state = Zustand
subject-measure = Maßnahme
subject-moment-of-truth = Moment der Wahrheit
subject-note = Notiz
subject-opportunity = Potenzial
subject-own-lane = Ebene
subject-pain-point = Pain Point
subject-persona = Persona
subject-provenance = Herkunft des Feedbacks
subject-question = Frage
subject-responsible = Verantwortliche
subject-responsible-unit = verantwortliche Einheit
subject-scope = Umfang
subject-selection = Auswahl
subject-severity = Schweregrad
subject-stage = Phase
subject-status = Status
subject-team = Team
subject-team-people = Personen im Team
subject-thought = Gedanke
subject-title = Titel
subject-touchpoint = Touchpoint

## The inspector

command-inspector = Inspektor
tip-inspector = Die Felder der Auswahl zeigen oder verbergen
not-judged = keine
grade-assumed = angenommen
grade-observed = beobachtet
grade-measured = gemessen
add-persona = Persona einfügen
feedback-shown = gemessene Kurve
feedback-overlaid = zum Vergleich
selected-many-how = Gemeinsam verschieben, löschen, duplizieren oder bewerten.
selected-many = { $n } Dinge gewählt

## Eigene Ebenen, Themenspeicher und Marken auf Karten

menu-effort = Aufwand des Potenzials
command-effort = Aufwand { $n }
command-effort-none = Aufwand ohne Angabe
tip-effort = Was das gewählte Potenzial kosten würde, von 1 bis 5
command-add-lane = Eigene Ebene
tip-add-lane = Unter den anderen eine eigene Ebene einfügen und benennen
command-add-note = Notiz im Themenspeicher
tip-add-note = Festhalten, was noch keinen Platz auf der Journey Map hat
command-add-image = Bild…
tip-add-image = Beim gewählten Touchpoint ein Bild einfügen, etwa einen Screenshot; auch Einfügen und Hineinziehen geht
image-size = { $width } × { $height } Pixel
image-choose = Welches Bild?
path-images = Bild (PNG, JPEG, GIF, WebP)
images-running = Das Bild wird gelesen…
images-scaled = { $n ->
    [one] Das Bild wurde für die Journey Map verkleinert; die Datei bleibt, wie sie ist.
   *[other] { $n } Bilder sind eingefügt; { $scaled } davon wurden für die Journey Map verkleinert. Die Dateien bleiben, wie sie sind.
}
images-too-many = Höchstens { $limit } Bilder lassen sich auf einmal einfügen; dies waren { $n }.
images-homeless = Den Touchpoint des Bildes gibt es nicht mehr; das Bild wurde nicht eingefügt.
error-images = Nicht jedes Bild ließ sich einfügen
picture-empty = Die Datei ist leer; bitte eine andere wählen.
picture-too-many-bytes = Das Bild hat { $n } Bytes, gelesen werden höchstens { $limit }; bitte in einem anderen Programm verkleinern.
picture-none = Das ist kein Bild im Format PNG, JPEG, GIF oder WebP; nur diese lassen sich lesen.
picture-other = Das ist { $what }; lesen lassen sich nur Bilder im Format PNG, JPEG, GIF und WebP.
picture-no-area = Das Bild hat { $width } × { $height } Pixel und zeigt nichts; bitte ein anderes wählen.
picture-too-long = Das Bild hat { $width } × { $height } Pixel, eine Seite hat höchstens { $limit }; bitte in einem anderen Programm verkleinern.
picture-too-many-pixels = Das Bild hat { $width } × { $height } Pixel, gelesen werden höchstens { $limit } insgesamt; bitte in einem anderen Programm verkleinern.
picture-too-much-memory = Ausgepackt braucht das Bild zu viel Speicher; bitte in einem anderen Programm neu speichern.
picture-truncated = Das Bild endet zu früh, vielleicht wurde es nicht ganz kopiert; bitte die Datei noch einmal holen.
picture-damaged = Das Bild ist beschädigt („{ $reason }“); bitte die Datei noch einmal holen oder eine andere wählen.
picture-unsupported = Bilder dieser Art lassen sich nicht lesen („{ $reason }“); bitte in einem anderen Programm als PNG speichern.
picture-wrong-length = Das Bild hat { $n } Bytes; das sind nicht je vier für { $width } × { $height } Pixel. Bitte noch einmal kopieren.
picture-other-format = Laut Journey Map ist dieses Bild { $stated }, es ist aber { $found }; bitte noch einmal einfügen.
picture-unknown-format = Diese Version kennt keine Bilder im Format { $format }; bitte Touchline aktualisieren.
no-picture-bmp = ein BMP-Bild
no-picture-heic = ein HEIC- oder AVIF-Bild
no-picture-tiff = ein TIFF-Bild
no-picture-svg = eine SVG-Zeichnung
no-picture-map = eine Journey Map
no-picture-unknown = eine Datei unbekannter Art
parking-lot = Themenspeicher ({ $n })
note-menu = Was aus der Notiz wird
note-as = Als { $what }
note-needs-touchpoint = Erst einen Touchpoint auf der Journey Map auswählen
add-here = + { $what }
level-of = { $what } { $level }

## Eine neue Journey Map

new-title = Womit beginnt die neue Journey Map?
new-language = Sprache der Journey Map
template-empty = Leere Journey Map
template-empty-contents = Noch keine Phasen: frei skizzieren
template-online-shop = Onlineshop
template-online-shop-contents = Von der Anzeige bis zur Erstattung
template-hotel-stay = Hotelaufenthalt
template-hotel-stay-contents = Ein Wochenende, von der Suche bis zur Abreise
template-bank-account = Bankkonto
template-bank-account-contents = Vom Vergleich bis zur täglichen Nutzung
template-service-hotline = Servicehotline
template-service-hotline-contents = Eine Störung, ein Anruf, eine Lösung
template-branch-visit = Filialbesuch
template-branch-visit-contents = Von den Öffnungszeiten bis zum Vertrag
template-saas-onboarding = SaaS-Onboarding
template-saas-onboarding-contents = Vom kostenlosen Test bis zur ersten Rechnung
template-patient-journey = Behandlungsweg
template-patient-journey-contents = Von den Beschwerden bis zur Nachsorge
template-public-authority = Behördengang
template-public-authority-contents = Ein Umzug, ein Formular, ein Termin
template-b2b-purchase = B2B-Einkauf
template-b2b-purchase-contents = Von den Anforderungen bis zu den Ersatzteilen
template-event-visit = Veranstaltungsbesuch
template-event-visit-contents = Von der Ankündigung bis zur Heimreise

## Fehler: eine Befragung lesen

survey-unreadable = Die Befragung lässt sich nicht lesen ({ $reason }); bitte noch einmal versuchen, oder mit einer Kopie auf diesem Rechner.
survey-unknown-column = Die Befragung hat keine Spalte „{ $column }“; ihre Spalten sind: { $columns }.
survey-personal-part = „{ $column }“ enthält Namen oder Adressen, und nach Personen werden Antworten nicht aufgeteilt; falls es Gruppen sind: bitte Gruppe als Art wählen.
table-empty = Die Datei ist leer: weder Kopfzeile noch Zeilen; bitte die Befragung noch einmal exportieren.
table-foreign = Das ist { $what }, kein Text mit Trennzeichen; bitte die Befragung als CSV exportieren oder in einer Tabellenkalkulation öffnen und als CSV speichern.
table-is-map = Das ist eine Journey Map, keine Befragung; bitte eine Befragung wählen oder die Datei als Journey Map öffnen.
table-encoding = Die Zeichencodierung „{ $label }“ ist unbekannt; bitte eine andere wählen.
table-delimiter = „{ $sign }“ kann keine Spalten trennen; bitte Komma, Semikolon oder Tabulator wählen.
table-header-rows = Ein Tabellenkopf hat 1 bis 3 Zeilen, nicht { $n }; bitte eine davon wählen.
table-header-too-long = Der Tabellenkopf endet nicht in den ersten { $n } Bytes; bitte prüfen, ob es Text mit Trennzeichen und einer Zeile je Datensatz ist.
table-too-many-columns = Der Tabellenkopf in Zeile { $line } hat { $n } Spalten, gelesen werden höchstens { $limit }; bitte das Trennzeichen prüfen oder weniger Spalten exportieren.
table-field-too-long = Spalte { $column } des Datensatzes in Zeile { $line } hat mehr als { $limit } Bytes; bitte dort Trennzeichen und Anführungszeichen prüfen.
table-row-too-long = Der Datensatz in Zeile { $line } hat mehr als { $limit } Bytes; bitte prüfen, ob je Zeile ein Datensatz steht.
table-too-many-values = „{ $column }“ hat zu viele verschiedene Werte, um die Antworten für jeden zu zählen (höchstens { $limit }); bitte eine andere Spalte für Touchpoints, Segmente und Wellen wählen.
table-unread = Die Befragung ließ sich nicht bis zum Ende lesen ({ $reason }); bitte mit einer Kopie auf diesem Rechner noch einmal versuchen.
table-stopped = Das Lesen wurde vor dem Ende angehalten; es wurde nichts gezählt.
table-zip = ein ZIP-Archiv ohne Arbeitsmappe (xlsx, ods) darin
table-binary-workbook = eine binäre Arbeitsmappe (xlsb)
table-office = eine alte Office-Datei und keine Arbeitsmappe (xls)
table-image = ein Bild ({ $format })
table-parquet = eine Parquet-Datei
table-sqlite = eine SQLite-Datenbank
table-spss = eine SPSS-Datei
table-web-page = eine Webseite (HTML)
table-xml = ein XML-Dokument
table-json = ein JSON-Dokument
table-binary = eine Binärdatei und kein Text
workbook-encrypted = Die Arbeitsmappe ist mit einem Passwort geschützt; bitte in einer Tabellenkalkulation öffnen und ohne Passwort speichern oder das Blatt als CSV speichern.
workbook-too-large = Entpackt hat die Arbeitsmappe mehr als { $n } MB, mehr wird nicht gelesen; bitte das Blatt mit den Antworten als CSV speichern.
workbook-too-many-cells = Die Blätter der Arbeitsmappe haben mehr als { $n } Zellen, mehr wird nicht gelesen; bitte das Blatt mit den Antworten als CSV speichern.
workbook-damaged = Die Arbeitsmappe ist beschädigt ({ $reason }); bitte in einer Tabellenkalkulation öffnen und neu speichern oder das Blatt als CSV speichern.
workbook-unknown-sheet = Die Arbeitsmappe hat kein Blatt „{ $sheet }“; ihre Blätter sind: { $sheets }.
workbook-none = Ein Blatt ist gewählt, aber die Datei ist keine Arbeitsmappe; bitte kein Blatt wählen.

## Fehler: importieren und bearbeiten

import-no-rating = Keine Spalte von { $file } ist eine Bewertung, es gibt also nichts zu importieren; falls doch eine: bitte Bewertung als ihre Art wählen.
import-no-touchpoints = Keine Spalte von { $file } nennt Touchpoints; bitte die richtige Spalte wählen, oder als Aufbau „Eine Spalte je Touchpoint“.
import-unknown-source = „{ $source }“ wird in dieser Befragung nicht bewertet; bewertet werden: { $known }.
import-unknown-target = Die Journey Map hat keinen Touchpoint „{ $target }“; ihre Touchpoints sind: { $known }.
import-ambiguous-target = Die Journey Map hat mehrere Touchpoints „{ $target }“; bitte einen davon wählen.
import-unknown-set = Die Journey Map hat kein Feedback „{ $set }“, das ersetzt werden könnte; sie hat: { $known }.
import-no-fingerprint = Die Befragung hat keinen Fingerabdruck; bitte noch einmal lesen.
recipe-syntax = Das Rezept ist nicht lesbar: { $reason }; bitte dort beheben oder eine andere Datei wählen.
recipe-meant = Zeile { $line }: Ein Rezept hat dort kein Feld „{ $field }“; gemeint ist vielleicht „{ $fields }“.
recipe-known = Zeile { $line }: Ein Rezept hat dort kein Feld „{ $field }“; es gibt: { $fields }.
recipe-newer = Das Rezept hat das Format { $format }, das eine neuere Version geschrieben hat; bitte Touchline aktualisieren.
recipe-decision = „{ $text }“ ergibt in einem Rezept keinen Sinn; bitte berichtigen.
recipe-not-one-character = „{ $text }“ ist kein einzelnes ASCII-Zeichen ({ $field } im Rezept); bitte eines schreiben, etwa „;“.
recipe-not-text = Die Datei ist kein Text und damit kein Rezept; bitte eine andere wählen.
edit-missing = Auf der Journey Map fehlt: { $what } „{ $id }“. Vielleicht wurde inzwischen gelöscht; bitte etwas anderes wählen.
edit-taken = Auf der Journey Map gibt es schon: { $what } „{ $id }“; bitte mit eigener Kennung hinzufügen.
edit-two-leads = Zwei Fragen bestimmen die Kurve des Touchpoints „{ $touchpoint }“; bitte eine davon zum Detail machen.
edit-image-too-large = Das Bild hat { $n } Bytes, eine Journey Map behält höchstens { $limit }; bitte vorher verkleinern.
edit-images-too-large = Die Bilder der Journey Map hätten { $n } Bytes, behalten werden höchstens { $limit }; bitte vorher einige löschen.

## Was eine Befragung nicht belegt

issue-unterminated-quote = Ein Anführungszeichen { $place } wird nie geschlossen; die { $n } Zeilen ab dort zählen nicht.
issue-ragged-rows = { $n } Datensätze haben mehr oder weniger Zellen als der Tabellenkopf, der erste { $place } (Datensatz: Zellen von Spalten: { $rows }); bitte dort Trennzeichen und Anführungszeichen prüfen.
issue-undecodable-bytes = { $n } Bytes gehören nicht zur Zeichencodierung, das erste { $place }; bitte die Zeichencodierung prüfen.
issue-in-line = in Zeile { $line }
issue-in-row = in Datensatz { $row }
issue-somewhere = irgendwo
issue-whole-file = die ganze Befragung
issue-duplicate-header = „{ $column }“ heißt wie eine Spalte davor.
issue-suspected-code = { $detail } in „{ $column }“ gilt als fehlende Antwort ({ $n }-mal), weil die Skala davor endet; falls das falsch ist, bitte die fehlenden Codes nennen.
issue-unknown-direction = Nichts sagt, welches Ende von „{ $column }“ ({ $detail }) gut ist.
issue-assumed-direction = In „{ $column }“ ({ $detail }) gilt hoch als gut, belegt ist es nicht.
issue-mixed-scale = „{ $column }“ scheint zwei Skalen zu mischen ({ $detail }): { $n } Antworten liegen über der kürzeren; kein Mittelwert passt zu beiden.
issue-code-gap = Niemand gab { $detail } in „{ $column }“, obwohl { $n } geantwortet haben; vielleicht stehen die Codes nicht in der Reihenfolge der Stufen.
issue-frequency-scale = Die Stufen von „{ $column }“ sagen wie oft oder wie wichtig, nicht wie gut: { $detail }
issue-reversed-item = „{ $column }“ beschwert sich, darum gilt niedrig als gut: { $detail }
issue-mirrored-scale = „{ $column }“ läuft von einem Pol zum anderen, eine andere Spalte umgekehrt: { $detail }
issue-straight-liners = { $n } Befragte gaben überall denselben Wert.
issue-mean-without-n = „{ $column }“ hat Mittelwerte ohne die Zahl der Antworten dahinter; ein Intervall lässt sich nicht zeichnen.
issue-unfinished-rows = { $n } Datensätze sind von Befragten, die nicht fertig wurden ({ $column }); sie zählen mit.
issue-preview-rows = { $n } Datensätze stammen vom Ausprobieren der Befragung ({ $column }); sie zählen mit.
issue-unknown-labels = Die Stufen von „{ $column }“ sind kein bekannter Satz; falls sie eine Skala sind, bitte Bewertung als Art wählen und sie ordnen: { $detail }
issue-labels-as-in-feedback = Die Stufen von „{ $column }“ stehen in der Reihenfolge, die sie im Feedback „{ $detail }“ haben.
issue-labels-as-ordered = Die Stufen von „{ $column }“ stehen in der Reihenfolge, in die sie am { $day } gebracht wurden.
issue-labels-as-before = Die Stufen von „{ $column }“ stehen in der Reihenfolge, in die sie früher gebracht wurden.
issue-unreadable-numbers = { $n } Zellen von „{ $column }“ sind keine Zahl, die erste „{ $detail }“; ihre Datensätze zählen nicht.
issue-personal-column = „{ $column }“ enthält personenbezogene Daten; sie kommen nie in die Journey Map.
issue-no-rating = Keine Spalte ist eine Bewertung; falls doch eine, bitte Bewertung als ihre Art wählen.
issue-binned = Die Zahlen von „{ $column }“ wurden zusammengefasst: { $detail }

## Was zwei Journey Maps unterscheidet und was eine Zusammenführung nicht klären kann

diff-none = keine Unterschiede
diff-map = Journey Map
diff-named = { $what } „{ $name }“
diff-added = { $thing } hinzugekommen
diff-removed = { $thing } entfernt
diff-changed = { $thing }: { $field } { $before }, jetzt { $after }
diff-changed-within = { $thing }: { $field } geändert
diff-moved = { $thing } { $place } verschoben
diff-moved-from = { $thing } verschoben: von { $from } nach { $to }
place-behind = hinter { $other }
place-first = an den Anfang
place-in = nach { $owner }
place-parking-lot = Themenspeicher
value-empty = leer
value-yes = ja
value-no = nein
value-text = „{ $text }“
value-bytes = { $n } Bytes
value-detail = { $target } (ein Detail)
value-answers = { $questions ->
    [one] { $questions } Frage
   *[other] { $questions } Fragen
} mit { $ratings ->
    [one] { $ratings } Bewertung
   *[other] { $ratings } Bewertungen
}
field-answers = Antworten
field-asked = gefragt wurden
field-caption = Bildunterschrift
field-format = Format
field-from = erster Tag
field-given = abgegeben
field-imported = Tag des Imports
field-invited = Gefragte
field-match = Zuordnung
field-medium = Medium
field-mode = Art der Befragung
field-name = Name
field-overlaid = Feedback zum Vergleich
field-overlaid-segments = Segmente zum Vergleich
field-overlaid-waves = Wellen zum Vergleich
field-people = Antwortende
field-served-by = bedient durch
field-shown = gezeigtes Feedback
field-shown-segment = gezeigtes Segment
field-shown-wave = gezeigte Welle
field-text = Wortlaut
field-to = letzter Tag
field-unknown = Felder einer neueren Version
field-votes = Stimmen
field-wording = Wortlaut der Frage
conflict-field = { $thing }: { $field } { $mine } aus MINE bleibt, { $theirs } aus THEIRS nicht
conflict-field-within = { $thing }: { $field } in beiden geändert; MINE bleibt
conflict-removed-mine = { $thing }: in MINE entfernt, in THEIRS geändert; bleibt erhalten
conflict-removed-theirs = { $thing }: in THEIRS entfernt, in MINE geändert; bleibt erhalten
conflict-place = { $thing }: in MINE { $mine } verschoben, in THEIRS { $theirs }; steht wie in MINE
conflict-left-out-mine = { $thing }: { $field } { $value } aus MINE entfällt, weil in THEIRS entfernt
conflict-left-out-theirs = { $thing }: { $field } { $value } aus THEIRS entfällt, weil in MINE entfernt
conflict-not-shown-mine = { $thing }: { $field } { $value } aus MINE entfällt, denn das jetzt gezeigte Feedback hat es nicht
conflict-not-shown-theirs = { $thing }: { $field } { $value } aus THEIRS entfällt, denn das jetzt gezeigte Feedback hat es nicht
conflict-second-lead = { $thing } aus THEIRS wird zum Detail, denn eine andere aus MINE bestimmt die Kurve von { $touchpoint }

## Feedback importieren

command-import = Feedback importieren…
tip-import = Die Antworten einer Befragung importieren (CSV oder Arbeitsmappe)
import-choose = Feedback importieren
path-surveys = Befragung (CSV, Arbeitsmappe)
import-title = Feedback aus { $file } importieren
import-reading = Wird gelesen… { $share }
import-stop = Lesen anhalten
import-do = Importieren
import-done = „{ $name }“ importiert
import-no-rows = Die Befragung hat einen Tabellenkopf, aber keine Datensätze; bitte noch einmal exportieren.
import-other-file = Andere Datei wählen…
import-sample = Das sind die ersten Zeilen; alle Zahlen ändern sich, bis die Befragung ganz gelesen ist.
import-recount = Die Werte gelten; Personen und Antwortpaare werden neu gezählt.
import-open-quote = { $said } Es steht in „{ $column }“.
import-quote-as-text = Anführungszeichen als Text lesen
import-quote-stop-there = Vor diesem Datensatz aufhören
import-nothing-read = Noch ist nichts gelesen.
import-waits-reading = Der Import wartet, bis die Befragung gelesen ist.
import-waits-nothing = Es gibt nichts zu importieren.
import-waits-typed = Der Import wartet, bis alle Eingaben lesbar sind.
import-waits-questions = { $n ->
    [one] Der Import wartet auf { $n } Antwort.
   *[other] Der Import wartet auf { $n } Antworten.
}
import-kept = Nichts wurde importiert. Was entschieden war, bleibt für den nächsten Import dieser Datei.
import-continues = Es geht weiter, wo es aufgehört hat.
import-start-over = Von vorn beginnen
import-as-last-time = Wie letztes Mal ({ $name })
import-as-last-time-hint = entscheidet Skalen, Fehlwerte, Spalten und Touchpoints; eine neue Welle neben dem bisherigen Feedback
import-decided-like = Entschieden wie bei „{ $name }“.
import-decided-by = Entschieden nach { $file }.
lost-column = Die Datei hat keine Spalte „{ $column }“: Was über sie entschieden war, gilt nicht. Falls sie jetzt anders heißt, bitte über jene Spalte entscheiden.
lost-touchpoint-column = Die Datei hat keine Spalte „{ $column }“ mehr, in der die Touchpoints standen: Wo sie jetzt stehen, wird in der Datei gesucht. Falls das nicht stimmt, bitte die Touchpoint-Spalte wählen.
lost-score-column = Die Datei hat keine Spalte „{ $column }“ mehr, in der die Werte standen: Wo sie jetzt stehen, wird in der Datei gesucht. Falls das nicht stimmt, bitte die Wertespalte wählen.
lost-count-column = Die Datei hat keine Spalte „{ $column }“ mehr, in der die Anzahlen standen: Ob eine andere sie hat, wird in der Datei gesucht. Falls das nicht stimmt, bitte die Anzahlspalte wählen.
lost-weight-column = Die Datei hat keine Spalte „{ $column }“ mehr, in der die Gewichte standen: Alle Antworten wiegen gleich viel. Falls es Gewichte gibt, bitte die Gewichtsspalte wählen.
lost-segment-column = Die Datei hat keine Spalte „{ $column }“ mehr, in der die Segmente standen: Es gibt keine Segmente. Falls doch, bitte die Segmentspalte wählen.
lost-wave-column = Die Datei hat keine Spalte „{ $column }“ mehr, in der die Wellen standen: Es gibt keine Wellen. Falls doch, bitte die Wellenspalte wählen.
lost-unknown-parts = Das frühere Feedback sagt nicht, ob in diesen Spalten Segmente, Wellen, Anzahlen oder Gewichte standen: { $columns }. Jetzt gilt keine davon; bitte wählen, was sie sind.
lost-unknown-rows = Beim früheren Feedback sind Datensätze weggelassen worden; welche, ist nicht festgehalten: Alle Datensätze zählen. Falls das nicht stimmt, bitte welche weglassen.
lost-source = „{ $source }“ wird in dieser Datei nicht bewertet: Für „{ $target }“ kommt daraus nichts. Falls es jetzt anders heißt, bitte dort sagen, worum es geht.
lost-target = „{ $target }“ ist kein Touchpoint der Journey Map oder nicht der einzige dieses Namens: Bei „{ $source }“ gilt der eigene Name. Falls das nicht stimmt, bitte sagen, worum es geht.
lost-lead = „{ $source }“ wird in dieser Datei nicht bewertet: Die erste Frage zu diesem Touchpoint führt die Kurve. Falls das nicht stimmt, bitte eine andere wählen.
lost-twins = Die Datei hat { $now } Spalten „{ $column }“, das Rezept kennt { $before }: Die erste, die zweite und so weiter gelten als dieselben wie damals. Bitte prüfen, ob das stimmt.
recipe-keep = Entscheidungen speichern…
recipe-choose = Rezept verwenden…
recipe-kept = Die Entscheidungen sind in { $file } gespeichert.
recipe-failed = { $file }: { $reason }
path-recipes = Rezept

## Feedback importieren: Fragen

import-best-in = Welcher Wert ist der beste in „{ $column }“?
import-best-in-all = { $n ->
    [one] Welcher Wert ist der beste in { $n } Spalte?
   *[other] Welcher Wert ist der beste in allen { $n } Spalten?
}
import-is-no-rating = keiner, es ist keine Bewertung
import-grade = { $value } (Schulnote)
import-for-all = { $answer }, in allen
import-order-ask = Die Stufen von „{ $column }“ haben noch keine Reihenfolge.
import-order-go = In Reihenfolge bringen
import-place-ask = Die Journey Map hat schon Feedback: { $names }. Was ist diese Datei?
import-place-beside = Neue Welle neben dem bisherigen Feedback

## Feedback importieren: die Datei

import-step-file = 1 · Datei
import-encoding = Zeichencodierung
import-delimiter = Trennzeichen
import-tab = Tabulator
import-sheet = Blatt
import-quotes = Anführungszeichen
import-quotes-text = Text wie jeder andere
import-quotes-stop = Umschließen Zellen
import-header-rows = Kopfzeilen
import-decimal = Dezimalzeichen
import-decimal-comma = Komma
import-decimal-point = Punkt
import-shape = Aufbau
import-shape-wide = Eine Spalte je Touchpoint
import-shape-long = Eine Zeile je Antwort
import-shape-counted = Eine Zeile je Wert, gezählt
import-automatic = Automatisch
import-found = { $value } (erkannt)
import-no-column = keine
import-part-touchpoint = Touchpoint-Spalte
import-part-score = Wertespalte
import-part-count = Anzahlspalte
import-part-weight = Gewichtsspalte
import-part-segment = Segmentspalte
import-part-wave = Wellenspalte
import-leave-out-unfinished = Unvollständige weglassen
import-leave-out-previews = Vorschauen weglassen
import-rows-left-out = Weggelassene Datensätze: { $n }
import-first-rows = Erste Zeilen
import-rows = { $n ->
    [one] { $n } Datensatz
   *[other] { $n } Datensätze
}
import-columns = { $n ->
    [one] { $n } Spalte
   *[other] { $n } Spalten
}
import-columns-shown = die ersten { $n } sind zu sehen

## Feedback importieren: Herkunft

import-provenance = Herkunft
import-label = Name des Feedbacks
import-empty-unknown = Was leer bleibt, ist nicht bekannt; so steht es in der Legende.
import-place = Neu oder anstelle von anderem Feedback
import-place-open = noch nicht entschieden
import-replace = „{ $name }“ ersetzen
import-again = Dieselbe Datei mit denselben Spalten wurde schon importiert: „{ $name }“ wird ersetzt.
import-asked = Wer gefragt wurde
import-mode = Wie gefragt wurde
import-wording = Die Frage, wo sie überall gleich war
import-from = Erster Tag
import-to = Letzter Tag
import-invited = Wie viele gefragt wurden
import-people = Wie viele geantwortet haben
import-bad-day = Bitte einen Tag wie 4.5.2026 schreiben, oder nichts.
import-bad-count = Bitte eine ganze Zahl schreiben, oder nichts.
import-bad-order = Der erste Tag liegt nach dem letzten.

## Feedback importieren: Spalten

import-step-columns = 2 · Spalten
kind-rating = Bewertung
kind-group = Gruppe
kind-date = Datum
kind-text = Text
kind-id = Kennung
kind-personal = Persönlich
kind-number = Zahl
kind-count = Anzahl
kind-weight = Gewicht
kind-empty = Leer
import-kind-of = Art von „{ $column }“
import-scale-from = Unteres Ende von „{ $column }“
import-scale-to = Oberes Ende von „{ $column }“
import-ends-empty = Eine Skala braucht beide Enden.
import-ends-number = „{ $text }“ ist keine Zahl mit höchstens vier Nachkommastellen.
import-ends-order = Das untere Ende steht vorn: es muss kleiner sein als das obere.
import-missing = Fehlwerte
import-missing-of = Codes für fehlende Antworten in „{ $column }“
import-is-best = { $value } ist am besten
import-histogram = Antworten in „{ $column }“: { $shares }
import-block = { $n ->
    [one] { $n } Bewertung auf { $scale }:
   *[other] Alle { $n } Bewertungen auf { $scale }:
}
import-block-from = Unteres Ende aller Bewertungen auf { $scale }
import-block-to = Oberes Ende aller Bewertungen auf { $scale }
import-block-missing = Codes für fehlende Antworten aller Bewertungen auf { $scale }
import-block-out = Keine der Spalten auf { $scale } als Bewertung nehmen
import-leave-out = Weglassen
import-issues = { $n } Spalten: { $what } ({ $names })
issues-duplicate-header = heißen wie eine Spalte davor
issues-suspected-code = eine Zahl jenseits der Skala gilt als fehlende Antwort
issues-unknown-direction = nichts sagt, welches Ende gut ist
issues-assumed-direction = hier gilt hoch als gut, belegt ist es nicht
issues-mixed-scale = zwei Skalen scheinen gemischt zu sein
issues-code-gap = einen Code dazwischen gab niemand
issues-frequency-scale = die Stufen sagen wie oft oder wie wichtig, nicht wie gut
issues-reversed-item = die Frage beschwert sich, darum gilt niedrig als gut
issues-mirrored-scale = die Pole stehen umgekehrt wie in einer anderen Spalte
issues-mean-without-n = Mittelwerte ohne die Zahl der Antworten dahinter
issues-unknown-labels = die Stufen sind kein bekannter Satz
issues-labels-as-in-feedback = die Stufen stehen in der Reihenfolge eines früheren Feedbacks
issues-labels-as-ordered = die Stufen stehen in der Reihenfolge, in die sie früher gebracht wurden
issues-unreadable-numbers = manche Zellen sind keine Zahl, ihre Datensätze zählen nicht
issues-personal-column = personenbezogene Daten, sie kommen nie in die Journey Map
issues-binned = die Zahlen wurden zusammengefasst

## Feedback importieren: die Reihenfolge der Stufen

import-order-with = Wird zusammen mit den Stufen von „{ $column }“ geordnet.
import-order-how = Die Stufen ordnen: ziehen, oder Alt und eine Pfeiltaste drücken.
import-order-by-numbers = Vorschlag nach den Zahlen darin.
import-order-as-found = Vorschlag, wie sie zuerst vorkommen; nichts sagt, was am besten ist.
import-order-holds = { $n ->
    [one] Die Reihenfolge gilt für { $n } Spalte.
   *[other] Die Reihenfolge gilt für alle { $n } Spalten mit diesen Stufen.
}
import-order-best = am besten
import-order-reverse = Reihenfolge umkehren
import-order-worst = am schlechtesten
import-order-label = „{ $label }“: { $place } von { $of } ab der besten, Antworten: { $answers }
import-order-better = Besser: „{ $label }“
import-order-worse = Schlechter: „{ $label }“
import-order-take-out = Keine Antwort: „{ $label }“
import-order-aside = keine Antwort
import-order-put-back = Doch eine Antwort: „{ $label }“
import-order-done = Das ist die Reihenfolge
import-order-change = Andere Reihenfolge
import-order-change-of = Die Stufen von „{ $column }“ anders ordnen

## Feedback importieren: Touchpoints

import-step-touchpoints = 3 · Touchpoints
import-target-of = Worum es bei „{ $source }“ geht
import-target-found = wie am Namen erkannt
import-target-new = neu: { $name }
import-target-journey = die ganze Journey
import-target-stage = die Phase „{ $name }“
import-target-none = ohne Zuordnung
import-by-hand = von Hand
import-sure = zu { $share } sicher
import-without-answers = { $n ->
    [one] { $n } Touchpoint ohne Antworten: { $names }
   *[other] { $n } Touchpoints ohne Antworten: { $names }
}
import-without-touchpoint = { $n ->
    [one] { $n } in der Datei ohne Touchpoint: { $names }
   *[other] { $n } in der Datei ohne Touchpoint: { $names }
}
import-create = { $n ->
    [one] Den { $n } fehlenden Touchpoint anlegen
   *[other] Die { $n } fehlenden Touchpoints anlegen
}
import-accept-proposals = Auch unsichere Zuordnungen nehmen
import-small-parts = { $n ->
    [one] { $n } Antwort eines kleinen Segments oder einer kleinen Welle steht unter „andere“
   *[other] { $n } Antworten aus Segmenten und Wellen unter 5 stehen unter „andere“
}
note-uncertain = Vielleicht „{ $touchpoint }“, aber nicht sicher genug.
note-ambiguous = Vielleicht „{ $touchpoint }“, vielleicht „{ $other }“.
note-contested = Auch „{ $rival }“ kann „{ $touchpoint }“ meinen.
note-lead = Führt die Kurve.
note-detail = Ein Detail; die Kurve zeigt „{ $lead }“.
import-leads = „{ $source }“ führt die Kurve

## Feedback importieren: Zitate

quotes-open = Zitate aus Kommentaren auswählen
quotes-close = Kommentare schließen
quotes-hint = Kein Kommentar kommt in die Journey Map, der hier nicht ausgewählt wird.
quotes-names = Adressen und Nummern sind unkenntlich, Namen nicht: bitte auf Namen prüfen.
quotes-column = Spalte mit Kommentaren
quotes-search = In den Kommentaren suchen
quotes-reading = Kommentare werden gelesen…
quotes-count = { $n ->
    [one] { $n } Kommentar
   *[other] { $n } Kommentare
}
quotes-first = { $n ->
    [one] Der erste von { $of } Kommentaren
   *[other] Die ersten { $n } von { $of } Kommentaren
}
quotes-found = { $n ->
    [one] { $n } von { $of } Kommentaren
   *[other] { $n } von { $of } Kommentaren
}
quotes-take = Übernehmen
quotes-take-of = „{ $text }“ übernehmen
quotes-already-taken = Schon übernommen
quotes-already-there = Steht schon auf der Journey Map
quotes-taken = { $n ->
    [one] { $n } Zitat übernommen
   *[other] { $n } Zitate übernommen
}
quotes-none = Übernommene Zitate stehen hier und werden Gedanken ihres Touchpoints.
quotes-number = Zitat { $n }
quotes-about = Touchpoint von Zitat { $n }
quotes-no-touchpoint = Touchpoint wählen
quotes-remove = Zitat { $n } entfernen
quotes-quoted = „{ $text }“
import-waits-quotes = { $n ->
    [one] Der Import wartet auf den Touchpoint von { $n } Zitat.
   *[other] Der Import wartet auf die Touchpoints von { $n } Zitaten.
}
mask-e-mail = [E-Mail]
mask-phone = [Telefon]
mask-ip = [IP-Adresse]
mask-iban = [IBAN]
mask-link = [Link]

## Feedback importieren: Kurve und Befehl

import-preview = Die Kurve
import-preview-waits = Die gemessene Kurve erscheint, sobald die Fragen oben beantwortet sind.
import-preview-nothing = Noch ist nichts einem Touchpoint zugeordnet.
import-preview-unread = Vor den ersten Antworten gibt es keine Kurve.
import-preview-without = Fehlt noch, bis die Fragen dazu beantwortet sind: { $names }
import-preview-larger = Größere Kurve
import-preview-smaller = Kleinere Kurve
import-command = Dasselbe auf der Kommandozeile
import-command-save = Der Befehl liest die Journey Map aus ihrer Datei: bitte vorher speichern.
import-command-quotes = Der Befehl bringt keine Zitate in die Journey Map.

## Die Zwischenablage

command-cut = Ausschneiden
tip-cut = Die Auswahl in die Zwischenablage nehmen; ihr Feedback bleibt, ohne Zuordnung
command-copy = Kopieren
tip-copy = Die Auswahl kopieren, auch für ein anderes Fenster oder eine Tabellenkalkulation
label-cut = { $what } ausschneiden
column-stage = Phase
column-channel = Kanal
pasted-text = Der eingefügte Text
paste-no-touchpoint = Bitte den Touchpoint auswählen, zu dem die kopierten Karten gehören sollen, und noch einmal einfügen.
paste-too-many = Der Text ist zu lang: Höchstens { $limit } Phasen und Touchpoints lassen sich auf einmal einfügen. Bitte nur einen Teil kopieren.
paste-damaged = Das Kopierte ist beschädigt; bitte noch einmal kopieren.
paste-newer = Eine neuere Version von Touchline hat das kopiert; bitte Touchline aktualisieren.
paste-title = Einfügen als
paste-touchpoints = Jede Zeile ein Touchpoint
paste-stages = Phasen und Touchpoints
paste-pain-points = Touchpoints und Pain Points
paste-down = Jede Zeile ein Touchpoint
paste-across = Jede Spalte ein Touchpoint
paste-header-row = Die erste Zeile enthält Namen
paste-header-column = Die erste Spalte enthält Namen
paste-column = Spalte { $n }
paste-row = Zeile { $n }
paste-what-is = Was „{ $column }“ ist
paste-own-lane = Ebene „{ $name }“
paste-example = etwa „{ $text }“
paste-cards = { $n ->
    [one] { $n } Karte
   *[other] { $n } Karten
}
paste-out-column = Weggelassen: „{ $column }“
paste-out-stars = Weggelassen: „{ $text }“ ist keine Zahl von 1 bis 5 Sternen in halben Schritten, oder eine zweite
paste-out-row = Weggelassen: „{ $text }“ steht vor dem ersten Touchpoint
paste-none = So würde nichts eingefügt: bitte angeben, was die Touchpoints sind.

## Leaving a field

taken-back = Zurückgenommen; Wiederholen holt es zurück
not-a-day = Das ist nicht lesbar; ein Tag sieht so aus: 4. Mai 2026 oder 4.5.2026

## Verdecken, zeigen, vorführen

command-hide-verdict = Kundenurteil verdecken
command-reveal = Kundenurteil zeigen
command-present = Präsentieren
tip-hide-verdict = Die gemessene Kurve und alle ihre Zahlen vom Bildschirm fernhalten oder nicht mehr
tip-reveal = Die gemessene Kurve zeichnet sich ein, und die größte Experience Gap wird genannt
tip-present = Die Journey Map allein zeigen, als Vollbild und Folie für Folie; Escape beendet es
verdict-hidden = Kundenurteil verdeckt – R zeigt es
reveal-no-gap = Keine Experience Gap ist gesichert: Keine ist mindestens einen halben Stern groß und mehr als Zufall.
reveal-no-estimate = Es gibt keine Einschätzung aus der Zeit vor den Daten und damit keine Experience Gap.
import-hidden = Das Kundenurteil bleibt auf der Journey Map verdeckt, bis es gezeigt wird; dieser Dialog zeigt seine Zahlen.
estimate-late = Diese Einschätzung kam erst nach dem Import; darum zeigt sie keine Experience Gap, auch wenn das Kundenurteil verdeckt ist. Einschätzungen gehören vor den Import.
present-overview = Überblick
present-words = Experience Gaps und Legende
present-slide = { $name }: Folie { $n } von { $of }
present-continued = { $name }, Fortsetzung ({ $n } von { $of })
present-go-to = Enter: Folie { $n }
