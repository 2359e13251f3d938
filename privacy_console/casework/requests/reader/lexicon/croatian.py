# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reading import Right

CROATIAN = Table(
    code="hr",
    letters="đ",
    common="i u na se je da za od su s o a koji koje kao mi moje mojih moj ili po ne sam ste te iz li bi prema vas vam vaše molim poštovani poštovanjem hvala osobnih podataka što može ovim nije",
    ask=(
        "(zahtijevam|zahtjevam|tražim|molim|želim|želio|željela|podnosim|ostvarujem|povlačim|ulažem|prigovaram|zahtijevamo|tražimo|molimo|pozivam|obraćam|zatražujem|opozivam|htio|htjela)",
        "ovim (putem)?",
        "ovime",
        "molim*",
        "(možete|biste|biste li|mogli biste|možete li)",
        "(zahtjev|zahtjeva|molba|upit|zahtjevom) (za|o|prema|sukladno|u vezi|temeljem)",
        "(moje|moja|svoje|svoja|mojih) prav*",
        "(moj|ovaj) zahtjev*",
        "(pošaljite|dostavite|izbrišite|obrišite|ispravite|potvrdite|obavijestite|ograničite|uklonite|omogućite|recite|prestanite|prenesite|navedite|učinite)",
        "u ime",
        "imam pravo",
    ),
    data=(
        "osobn* (podat*|podac*)",
        "(ličn*) (podat*|podac*)",
        "podat* … (o meni|koji se odnose na mene|mene|moje osobe|moji|moje|u vezi sa mnom)",
        "podac* … (o meni|koji se odnose na mene|mene)",
        "(moje|mojih|moji|svoje|svojih) (\\w+ )?(podatke|podataka|podaci|informac*)",
        "informac* … (o meni|koje se odnose na mene)",
        "(sve|svih|sva|svi) … (o meni|na mene|mojeg klijenta)",
        "(vaše|vaših|vašoj|vašim|vašeg) (\\w+ )?(baz*|sustav*|evidenc*)",
        "što … o meni",
    ),
    things=(
        "(moj|mojeg|mog|moje|svoj) (\\w+ )?(račun*|profil*|ime|prezime|telefon*|broj*|e-mail*|email*|nalog*)",
        "(moju|moja|moje) (\\w+ )?(adres*|registrac*)",
    ),
    terms={
        Right.ACCESS: (
            "pristup* (osobnim|mojim|podacima|u skladu|prema|sukladno|informacij*|temeljem)",
            "(za|na) pristup*",
            "uvid*",
            "kopij(u|a|e) (\\w+ )?(osobnih|mojih|svih|podataka)",
            "(koje|koji|kakve) (\\w+ )?(podat*|podac*|informac*) … (obrađujete|imate|čuvate|posjedujete|prikuplj*|pohranj*|obrađuj*)",
            "(obrađujete li|obrađuju li|da li|jesu li) … (podat*|podac*|obrađ*)?",
            "(dobiti|dostav*|obavijest*) … (podat*|podac*|informac*) … (o meni|mene|obrađ*|osobn*)",
            "što … (znate|imate) o meni",
            "potvrd* … (obrađuj*|obrađujete|obrad*)",
        ),
        Right.RECTIFICATION: (
            "ispravak*",
            "isprav*",
            "netočn*",
            "pogrešn*",
            "krivi|krivo|kriva",
            "(ažurir*|dopun*|promijen*) … (podat*|podac*)",
        ),
        Right.ERASURE: ("brisanj*", "izbri*", "obri*", "ukloni*", "uklanj*", "uništ*", "zaborav*", "biti zaboravljen*"),
        Right.RESTRICTION: (
            "ogranič* … (obrad*|korišten*)",
            "ograničenj* obrade",
            "(blokira*|zamrzn*|obustav*) … (obrad*|podat*)",
        ),
        Right.PORTABILITY: (
            "prenosivost*",
            "prijenos* podataka",
            "strojno čitljiv*",
            "strukturiran*",
            "(prenes*|prijenos*|prenijeti) … (drugom|novom|drugog) (\\w+ )?(voditelj*|pružatelj*|tvrt*|društv*)",
        ),
        Right.OBJECTION: ("prav* na prigovor", "pravo (na )?prigovor*"),
        Right.WITHDRAW_CONSENT: (),
    },
    phrases={
        Right.ERASURE: (
            "prav* (na zaborav|na brisanje)",
            "(izbri*|obri*|ukloni*) … (moje (\\w+ )?podatke|mojih (\\w+ )?podataka|moj račun|moj profil|moj korisnički|osobne podatke|osobnih podataka)",
        ),
        Right.OBJECTION: (
            "(ulažem|podnosim|izjavljujem|uložiti|ulaganje|upućujem) … prigovor*",
            "prigovor* (na|protiv|zbog) … (obrad*|marketing*|profil*|korišten*|podat*)",
            "(protivim se|prigovaram|ne slažem se) … (obrad*|marketing*|profil*|korišten*|podat*|slanj*)",
            "(ne želim|prestanite|nemojte|ne šaljite) … (primati|slati|šalj*|reklam*|newsletter*|marketing*|promotiv*|kontakt*|oglas*|koristiti|prodavati)",
            "(odjavite|uklonite|izbrišite|skinite|maknite) me … (list*|newsletter*|baz*|popis*)",
        ),
        Right.WITHDRAW_CONSENT: (
            "(povlač*|povuć*|povuc*|opoziv*|opozov*) … (privol*|suglasnost*|pristan*)",
            "(privol*|suglasnost*|pristan*) … (povlač*|povuć*|opoziv*|povučen*)",
        ),
    },
    told=(
        "(imate|ima|imaju) (također |i |uvijek |u svakom trenutku )*(pravo|prava)",
        "(možete|može) (uvijek |u svakom trenutku |također )*(uložiti|zatražiti|povući|odjaviti|podnijeti)",
        "postojanj* prava",
        "(ako|ukoliko|u slučaju) … (odbij*|prigov*|protiv*|usprotiv*)",
        "vaša prava",
        "zadržavam pravo|pridržavam pravo",
        "naša politika|naše pravila",
        "ako (želite|ne želite)",
        "ispitani* ima",
    ),
    not_=("ne", "bez", "nikada", "umjesto", "nemojte"),
    condition=("ako", "ukoliko", "u slučaju", "u protivnom", "inače", "kada bi"),
    reminder=(
        "(podsjet*|podsjeć*|požurnic*|opomen*)",
        "(nisam|nismo|niste|nije|nisu) (\\w+ ){0,4}(primi*|dobi*|zaprimi*|odgovor*|postupi*|reagira*|dostav*|udovolj*|stig*)",
        "(bez|nikakav|nikakvog) (\\w+ )?odgovor*",
        "(rok|mjesec*) … (istek*|proš*|protek*)",
        "(moj|mojeg|mog|moju|svoj|mojim) (\\w+ )?(zahtjev*|dopis*|pism*|e-mail*|poruk*|upit*) (od|poslan*|dan*|iz|upućen*)",
        "(još|i dalje) (uvijek )?(\\w+ )?(nisam|niste|čekam|nije|nemam)",
        "(do danas|dosad|do sada)",
        "drugi put",
    ),
    complaint=(
        "(podnosim|podnijeti|ulažem|upućujem|podnio|podnijela) … (pritužb*|žalb*)",
        "(pritužb*|žalb*) (na|protiv|zbog|u vezi|vezano|nadzornom)",
        "žalim se",
        "pritužba",
    ),
)
