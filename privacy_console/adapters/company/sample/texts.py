"""What people of the sample company write to each other, in seven languages.

Slots: `{a}` and `{b}` are people other than the writer, `{tag}` is `{a}` as a mention, `{p}` a telephone number, `{e}` an
e-mail address of `{a}`, `{code}` a door code, `{room}` a place in the building.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    jobs: tuple[tuple[str, str], ...]
    """What is broken, as title and description."""
    assets: tuple[str, ...]
    sites: tuple[str, ...]
    access: tuple[str, ...]
    comments: tuple[str, ...]
    notes: tuple[str, ...]
    """About a customer."""
    reports: tuple[str, ...]
    """Text taken out of an attachment."""
    tickets: tuple[tuple[str, str, str], ...]
    """Subject, first message, answer."""
    calls: tuple[str, ...]
    trades: tuple[str, ...]


TEXTS = {
    "en": Texts(
        jobs=(
            ("Heating fails in {room}", "Radiators stay cold since Friday. Ask {a} for the key."),
            ("Lift stops between floors", "Reported by {a}. Trapped for ten minutes, nobody hurt."),
            ("Leak under the sink, {room}", "Water on the floor. Call {p} before you come."),
            ("Door closer broken", "The door to {room} slams. Mind the child next door."),
        ),
        assets=("Boiler", "Passenger lift", "Air handling unit", "Fire panel"),
        sites=("Mill House", "Harbour Court", "Tannery Works"),
        access=("Side door, code {code}. Ring {a} on {p} after six.", "Keys at reception. Alarm code {code}, never leave it on."),
        comments=(
            "Spoke to {a}, will be back on Thursday with the valve.",
            "{tag} please bring the long ladder. Door code is {code}.",
            "Customer was out; the neighbour {b} let me in. Her number is {p}.",
            "Invoice goes to {a} ({e}), not to the tenant.",
            "Rose will be there in May, she said. May will not.",
            "Part ordered. No answer under {p}, left a message.",
        ),
        notes=("Prefers mornings. Ask {a} when in doubt.", "Hard of hearing, write to {e} instead."),
        reports=("Inspection report. Present: {a}, {b}. No defects.", "Delivery note, received by {a}, {p}."),
        tickets=(
            (
                "Cannot sign in",
                "The reset link never arrives. My colleague {a} had the same.",
                "We have sent a new link. Please try again.",
            ),
            ("Wrong address on invoice", "You still send it to {a}, who left.", "Thank you, the address is changed."),
        ),
        calls=("Asked about the visit, wants {a} to call back on {p}.", "Complained about noise. Calm in the end."),
        trades=("Plumber", "Electrician", "Lift engineer"),
    ),
    "de": Texts(
        jobs=(
            ("Heizung kalt in {room}", "Seit Freitag ohne Wärme. Schlüssel bei {a}."),
            ("Aufzug steckt", "Gemeldet von {a}, verletzt wurde niemand."),
            ("Wasser unter der Spüle, {room}", "Bitte vorher anrufen: {p}."),
            ("Türschließer defekt", "Die Tür zu {room} knallt, {b} beschwert sich."),
        ),
        assets=("Heizkessel", "Personenaufzug", "Lüftungsanlage", "Brandmeldezentrale"),
        sites=("Mühlenhaus", "Hafenhof", "Färberei"),
        access=("Seiteneingang, Code {code}. Ab 18 Uhr bei {a} klingeln, {p}.", "Schlüssel am Empfang, Alarmcode {code}."),
        comments=(
            "Mit {a} gesprochen, komme Donnerstag mit dem Ventil wieder.",
            "{tag} bitte die lange Leiter mitbringen. Türcode {code}.",
            "Kundin nicht da, Frau {b} von nebenan hat aufgemacht, Tel. {p}.",
            "Rechnung bitte an {a} ({e}), nicht an den Mieter.",
            "Ersatzteil bestellt. Unter {p} niemand erreicht.",
        ),
        notes=("Vormittags erreichbar, sonst {a} fragen.", "Hört schlecht, besser an {e} schreiben."),
        reports=("Prüfprotokoll. Anwesend: {a}, {b}. Keine Mängel.", "Lieferschein, angenommen von {a}, {p}."),
        tickets=(
            ("Anmeldung geht nicht", "Der Link kommt nicht an. Bei {a} war es auch so.", "Ein neuer Link ist unterwegs."),
            (
                "Falsche Adresse auf der Rechnung",
                "Sie geht noch an {a}, der nicht mehr hier ist.",
                "Danke, die Adresse ist geändert.",
            ),
        ),
        calls=("Fragt nach dem Termin, {a} soll unter {p} zurückrufen.", "Beschwerde über Lärm, am Ende zufrieden."),
        trades=("Installateur", "Elektrikerin", "Aufzugsmonteur"),
    ),
    "fr": Texts(
        jobs=(
            ("Chauffage en panne, {room}", "Radiateurs froids depuis vendredi. La clé est chez {a}."),
            ("Ascenseur bloqué", "Signalé par {a}, personne n'est blessé."),
            ("Fuite sous l'évier, {room}", "Merci d'appeler le {p} avant de venir."),
        ),
        assets=("Chaudière", "Ascenseur", "Centrale d'air", "Centrale incendie"),
        sites=("Maison du Moulin", "Cour du Port", "La Tannerie"),
        access=("Porte latérale, code {code}. Après 18 h, sonner chez {a}, {p}.", "Clés à l'accueil, code d'alarme {code}."),
        comments=(
            "Vu avec {a}, je reviens jeudi avec la vanne.",
            "{tag} merci d'apporter la grande échelle. Digicode {code}.",
            "Cliente absente, la voisine {b} m'a ouvert, joignable au {p}.",
            "La facture part chez {a} ({e}) et non chez le locataire.",
        ),
        notes=("Plutôt le matin. Sinon demander à {a}.", "Entend mal, écrire à {e}."),
        reports=("Rapport de visite. Présents : {a}, {b}. Rien à signaler.", "Bon de livraison, reçu par {a}, {p}."),
        tickets=(
            (
                "Connexion impossible",
                "Le lien n'arrive jamais. Ma collègue {a} a le même souci.",
                "Un nouveau lien vient de partir.",
            ),
            ("Mauvaise adresse", "La facture va encore chez {a}.", "Merci, l'adresse est corrigée."),
        ),
        calls=("Demande l'heure du passage, rappeler {a} au {p}.", "Se plaint du bruit."),
        trades=("Plombier", "Électricienne", "Ascensoriste"),
    ),
    "es": Texts(
        jobs=(
            ("Calefacción averiada en {room}", "Radiadores fríos desde el viernes. {a} tiene la llave."),
            ("Ascensor parado", "Avisó {a}, no hay heridos."),
            ("Fuga bajo el fregadero, {room}", "Llamen al {p} antes de venir."),
        ),
        assets=("Caldera", "Ascensor", "Climatizadora", "Central de incendios"),
        sites=("Casa del Molino", "Patio del Puerto", "La Curtiduría"),
        access=("Puerta lateral, código {code}. Desde las seis, llamar a {a}, {p}.", "Llaves en recepción, alarma {code}."),
        comments=(
            "Hablé con {a}, vuelvo el jueves con la válvula.",
            "{tag} trae la escalera larga, por favor. Código {code}.",
            "La clienta no estaba; me abrió la vecina {b}, teléfono {p}.",
            "La factura es para {a} ({e}), no para el inquilino.",
        ),
        notes=("Mejor por la mañana. Si no, preguntar a {a}.", "Oye mal, escribir a {e}."),
        reports=("Informe de revisión. Presentes: {a}, {b}. Sin defectos.", "Albarán, recibido por {a}, {p}."),
        tickets=(
            ("No puedo entrar", "El enlace no llega. A {a} le pasa igual.", "Le hemos enviado otro enlace."),
            ("Dirección equivocada", "La factura sigue llegando a {a}.", "Gracias, ya está corregida."),
        ),
        calls=("Pregunta por la visita, que {a} llame al {p}.", "Queja por ruido."),
        trades=("Fontanero", "Electricista", "Ascensorista"),
    ),
    "it": Texts(
        jobs=(
            ("Riscaldamento guasto, {room}", "Termosifoni freddi da venerdì. La chiave è da {a}."),
            ("Ascensore fermo", "Segnalato da {a}, nessun ferito."),
            ("Perdita sotto il lavello, {room}", "Telefonare al {p} prima di venire."),
        ),
        assets=("Caldaia", "Ascensore", "Unità di trattamento aria", "Centrale antincendio"),
        sites=("Casa del Mulino", "Corte del Porto", "La Conceria"),
        access=("Porta laterale, codice {code}. Dopo le 18 suonare a {a}, {p}.", "Chiavi in portineria, allarme {code}."),
        comments=(
            "Parlato con {a}, torno giovedì con la valvola.",
            "{tag} porta la scala lunga, per favore. Codice {code}.",
            "La cliente non c'era, mi ha aperto la vicina {b}, tel. {p}.",
            "La fattura va a {a} ({e}), non all'inquilino.",
        ),
        notes=("Meglio di mattina. Altrimenti chiedere a {a}.", "Sente poco, scrivere a {e}."),
        reports=("Verbale di verifica. Presenti: {a}, {b}. Nessun difetto.", "Bolla, ricevuta da {a}, {p}."),
        tickets=(
            ("Non riesco a entrare", "Il link non arriva. Anche a {a} è successo.", "Abbiamo inviato un nuovo link."),
            ("Indirizzo sbagliato", "La fattura arriva ancora a {a}.", "Grazie, indirizzo corretto."),
        ),
        calls=("Chiede l'ora della visita, {a} richiami al {p}.", "Reclamo per rumore."),
        trades=("Idraulico", "Elettricista", "Ascensorista"),
    ),
    "pl": Texts(
        jobs=(
            ("Nie działa ogrzewanie, {room}", "Kaloryfery zimne od piątku. Klucz ma {a}."),
            ("Winda stoi", "Zgłasza {a}, nikomu nic się nie stało."),
            ("Wyciek pod zlewem, {room}", "Proszę najpierw zadzwonić: {p}."),
        ),
        assets=("Kocioł", "Winda", "Centrala wentylacyjna", "Centrala pożarowa"),
        sites=("Dom przy Młynie", "Dwór Portowy", "Garbarnia"),
        access=("Boczne wejście, kod {code}. Po 18 dzwonić: {a}, {p}.", "Klucze w recepcji, alarm {code}."),
        comments=(
            "Rozmawiano z: {a}. Wracam w czwartek z zaworem.",
            "{tag} weź długą drabinę. Kod do drzwi {code}.",
            "Klientki nie było, drzwi otworzyła sąsiadka {b}, tel. {p}.",
            "Faktura dla: {a} ({e}), nie dla najemcy.",
        ),
        notes=("Najlepiej rano. W razie wątpliwości: {a}.", "Słabo słyszy, pisać na {e}."),
        reports=("Protokół przeglądu. Obecni: {a}, {b}. Bez usterek.", "Dowód dostawy, odbiór: {a}, {p}."),
        tickets=(
            ("Nie mogę się zalogować", "Link nie przychodzi. U kogoś z nas ({a}) to samo.", "Wysłaliśmy nowy link."),
            ("Zły adres na fakturze", "Faktura wciąż idzie do: {a}.", "Dziękujemy, poprawione."),
        ),
        calls=("Pyta o termin wizyty, oddzwonić: {a}, {p}.", "Skarga na hałas."),
        trades=("Hydraulik", "Elektryk", "Monter wind"),
    ),
    "nl": Texts(
        jobs=(
            ("Verwarming koud in {room}", "Sinds vrijdag geen warmte. Sleutel bij {a}."),
            ("Lift staat stil", "Gemeld door {a}, niemand gewond."),
            ("Lekkage onder de gootsteen, {room}", "Bel eerst {p}."),
        ),
        assets=("Cv-ketel", "Personenlift", "Luchtbehandeling", "Brandmeldcentrale"),
        sites=("Molenhuis", "Havenhof", "De Looierij"),
        access=("Zijdeur, code {code}. Na zes uur {a} bellen, {p}.", "Sleutels bij de receptie, alarmcode {code}."),
        comments=(
            "{a} gesproken, donderdag terug met de klep.",
            "{tag} neem de lange ladder mee. Deurcode {code}.",
            "Klant was er niet, buurvrouw {b} deed open, tel. {p}.",
            "Factuur gaat naar {a} ({e}), niet naar de huurder.",
        ),
        notes=("Liefst 's ochtends. Vraag anders {a}.", "Hoort slecht, mail naar {e}."),
        reports=("Keuringsrapport. Aanwezig: {a}, {b}. Geen gebreken.", "Vrachtbrief, ontvangen door {a}, {p}."),
        tickets=(
            ("Kan niet inloggen", "De link komt niet. Collega {a} heeft het ook.", "We hebben een nieuwe link gestuurd."),
            ("Verkeerd adres", "De factuur gaat nog naar {a}.", "Dank u, het adres is aangepast."),
        ),
        calls=("Vraagt naar het bezoek, {a} moet {p} terugbellen.", "Klacht over geluid."),
        trades=("Loodgieter", "Elektricien", "Liftmonteur"),
    ),
}

ROOMS = ("B-014", "2.07", "K3", "A-101", "4.12")

ACTIONS = ("order.viewed", "order.updated", "user.login", "user.updated", "invoice.sent", "export.made")

BROWSERS = (("desktop", "Firefox 144"), ("desktop", "Chrome 141"), ("mobile", "Safari 19"), ("tablet", "Edge 141"))

PATHS = ("/", "/pricing", "/orders", "/orders/new", "/invoices", "/help/privacy", "/settings/profile", "/blog/maintenance-plans")
