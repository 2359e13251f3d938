# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reading import Right

SLOVAK = Table(
    code="sk",
    letters="ľĺŕô",
    common="a v na sa je že to s z do o k pre ale som alebo ako mi mojich moje môj by sú ste ktoré ktorý osobných údajov podľa prosím dobrý deň pozdravom ďakujem vás vám vaše vo pri sme tejto už",
    ask=(
        "(žiadam|žiadame|prosím|požadujem|chcem|chcel*|uplatňujem|odvolávam|namietam|podávam|vyzývam|obraciam|trvám|beriem)",
        "týmto",
        "prosím*",
        "(môžete|mohli by ste)",
        "(žiadosť|žiadosti|požiadavka|výzva|uplatnenie) (o|na|podľa|práva)",
        "(moje|moj*|svoje|svoj*) práv*",
        "(moja|táto|moju) žiadosť",
        "(zašlite|pošlite|poskytnite|vymažte|opravte|potvrďte|oznámte|informujte|obmedzte|odstráňte|prestaňte)",
        "v mene",
        "mám právo",
    ),
    data=(
        "osobn* údaj*",
        "údaj* … (o mne|o mojej osobe|týkajúc* sa mňa|mojej osoby|ktoré sa ma|ktoré sa týkajú mňa)",
        "(moje|mojich|svoje|svojich) (\\w+ )?(údaje|údajov|dáta|informác*)",
        "informác* … (o mne|týkajúc* sa mňa)",
        "(všetk*|všetky) … (o mne|týkajúc* sa mňa)",
        "(vašej|vašich) (\\w+ )?(databáz*|systém*)",
        "čo … o mne",
    ),
    things=(
        "(môj|môjho|moje|svoj|svojho) (\\w+ )?(účet|účtu|profil*|meno|priezvisko|e-mail*|telefón*)",
        "(moju|moja|svoju) (\\w+ )?(adres*|registrác*)",
    ),
    terms={
        Right.ACCESS: (
            "prístup* (k|podľa|ku)",
            "(na|o) prístup",
            "kópi(u|a|e) (\\w+ )?(osobných|mojich|všetkých|údajov)",
            "(aké|ktoré) (\\w+ )?(údaje|informác*) … (spracúv*|evidujete|máte|uchovávate)",
            "či (\\w+ ){0,3}(spracúv*|evidujete|osobné)",
            "čo o mne",
        ),
        Right.RECTIFICATION: ("oprav*", "nesprávn*", "nepresn*", "chybn*", "(aktualiz*|doplne*|zmen*) … údaj*"),
        Right.ERASURE: ("vymaz*", "výmaz*", "vymaž*", "odstrán*", "odstráň*", "zmaz*", "zmaž*", "likvidác*", "zabudnut*"),
        Right.RESTRICTION: ("obmedz* … (spracúv*|spracov*)", "obmedzenie spracúv*"),
        Right.PORTABILITY: ("prenosnos*", "prenes* … (údaj*|prevádzk*)", "strojovo čitateľn*", "štruktúrovan*"),
        Right.OBJECTION: ("práv* (namietať|na námietku)",),
        Right.WITHDRAW_CONSENT: (),
    },
    phrases={
        Right.ERASURE: (
            "práv* na (zabudnutie|vymazanie|výmaz)",
            "(vymaž*|odstráň*|zmaž*|vymaz*) … (moje (\\w+ )?údaje|mojich (\\w+ )?údajov|môj účet|môjho účtu|osobn* údaj*|môj profil)",
        ),
        Right.OBJECTION: (
            "(namietam|vznášam|podávam) … (námietk*|spracúv*|spracov*|marketing*|profilov*|proti)",
            "námietk* (proti|voči) … (spracúv*|spracov*|marketing*|profilov*)",
            "(neželám si|nechcem|prestaňte|nezasielajte|neposielajte) … (dostávať|zasiel*|reklam*|newsletter*|marketing*|kontakt*|ponuk*|posiel*)",
            "(vyraďte|odhláste|odstráňte) ma … (zoznam*|newsletter*|databáz*)",
        ),
        Right.WITHDRAW_CONSENT: ("(odvoláv*|odvola*|beriem späť) … súhlas*", "súhlas* … (odvoláv*|odvola*)"),
    },
    told=(
        "(máte|má|majú) (tiež |aj |ako dotknutá osoba |kedykoľvek )*(právo|práva)",
        "(môžete|môže) (kedykoľvek |tiež )*(namietať|požiadať|odvolať|odhlásiť)",
        "existenci* práva",
        "(ak|v prípade) … (odmietn*|namiet*|zamietn*)",
        "vaše práva",
        "vyhradzujem si",
        "naše zásady",
        "ak (si želáte|nechcete)",
    ),
    not_=("ne", "bez", "nikdy", "namiesto"),
    condition=("ak", "v prípade", "keď", "inak", "keby", "pokiaľ"),
    reminder=(
        "(upomienk*|pripomien*|urgenc*|urgujem)",
        "(nedostal*|neodpovedal*|nereagoval*|neobdržal*|nevybavil*)",
        "(bez|žiadnu|žiadna) (\\w+ )?(odpoved*|reakci*)",
        "(lehota|lehoty|mesiac*) … (uplynul*|vypršal*)",
        "(moju|moja|moje) (\\w+ )?(žiadosť|list|e-mail*) (zo dňa|z|zo)",
        "(doteraz|stále|zatiaľ|dosiaľ) (\\w+ )?(ne\\w+|čakám|žiadn*)",
        "druhýkrát",
    ),
    complaint=("(podávam|podať|podal*) … sťažnos*", "sťažnos* (na|proti|ohľadom|podľa)", "sťažujem sa", "sťažnosť"),
)
