# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reading import Right

SLOVENIAN = Table(
    code="sl",
    common="in v na se je da za z s so ki ne o kot mi moje mojih moj ali po sem ste iz bi pri vas vam vaše prosim spoštovani pozdravljeni hvala osebnih podatkov kar lahko tem to ni tudi glede",
    ask=(
        "(zahtevam|prosim|želim|vlagam|uveljavljam|preklicujem|umikam|ugovarjam|zahtevamo|prosimo|pozivam|podajam)",
        "(s tem|tem|s to)",
        "prosim*",
        "(ali )?(lahko|bi lahko)",
        "(zahteva|zahtevek|prošnja|zahteve|vloga) (za|po|na podlagi|v skladu|glede)",
        "(moje|moja|svoje|svojo) pravic*",
        "(moj|moja|ta) zahtev*",
        "(pošljite|posredujte|izbrišite|popravite|potrdite|obvestite|omejite|odstranite|sporočite|prenehajte)",
        "v imenu",
        "imam pravico",
    ),
    data=(
        "osebn* podat*",
        "podat* … (o meni|v zvezi z mano|ki se nanašajo name|name|moje)",
        "(moje|mojih|svoje|svojih|moji) (\\w+ )?(podatke|podatkov|podatki)",
        "informac* … (o meni|name)",
        "(vse|vseh) … (o meni|name)",
        "(vaši|vaših|vaše) (\\w+ )?(baz*|zbirk*|sistem*)",
    ),
    things=("(moj|mojega|moje|svoj) (\\w+ )?(račun*|profil*|ime|priimek|telefon*|naslov*|e-naslov*)",),
    terms={
        Right.ACCESS: (
            "dostop* (do|po|na podlagi|v skladu)",
            "seznanitev",
            "vpogled*",
            "kopij(o|a|e) (\\w+ )?(osebnih|mojih|vseh|podatkov)",
            "(katere|kateri|kakšne) (\\w+ )?podat* … (obdel*|imate|hranite|shranj*)",
            "ali (\\w+ ){0,3}(obdelujete|hranite|se obdel*)",
        ),
        Right.RECTIFICATION: ("poprav*", "netočn*", "napačn*", "nepraviln*", "(posodob*|dopoln*|spremem*) … podat*"),
        Right.ERASURE: ("izbris*", "izbriš*", "odstran*", "uniči*", "pozab*"),
        Right.RESTRICTION: ("omej* … (obdelav*|uporab*)", "omejitev obdelave"),
        Right.PORTABILITY: (
            "prenosljivost*",
            "strojno berljiv*",
            "strukturiran*",
            "(prenes*|prenos*) … (drugemu|novemu) (\\w+ )?(upravljav*|ponudnik*)",
        ),
        Right.OBJECTION: ("pravic* do ugovora",),
        Right.WITHDRAW_CONSENT: (),
    },
    phrases={
        Right.ERASURE: (
            "pravic* do (pozabe|izbrisa)",
            "(izbris*|izbriš*|odstran*) … (moje (\\w+ )?podatke|mojih (\\w+ )?podatkov|moj račun|moj profil|osebn* podat*)",
        ),
        Right.OBJECTION: (
            "(ugovarjam|vlagam ugovor|nasprotujem|podajam ugovor) … (obdelav*|trženj*|profil*|uporab*|zoper|podat*)",
            "ugovor* (zoper|proti|glede) … (obdelav*|trženj*|profil*|uporab*)",
            "(ne želim|prenehajte|nehajte) … (prejemati|pošilj*|reklam*|novic*|trženj*|oglas*|kontakt*)",
            "(odjavite|odstranite|izbrišite) me … (seznam*|novic*|liste)",
        ),
        Right.WITHDRAW_CONSENT: ("(preklic*|umikam|umik) … (privolit*|soglas*)", "(privolit*|soglas*) … (preklic*|umik*)"),
    },
    told=(
        "(imate|ima|imajo) (tudi |kadarkoli )*pravic*",
        "(lahko) (kadarkoli )?(ugovarjate|zahtevate|prekličete|odjavite)",
        "obstoj* pravice",
        "(če|v primeru) … (zavrn*|ugovarj*)",
        "vaše pravice",
        "pridržujem si pravico",
        "naša politika",
        "če (želite|ne želite)",
    ),
    not_=("ne", "brez", "nikoli", "namesto"),
    condition=("če", "v primeru", "kadar", "sicer", "v nasprotnem primeru"),
    reminder=(
        "(opomin*|opomnik*|spominjam|urgenc*)",
        "(nisem|nismo|niste|ni) (\\w+ ){0,3}(preje*|dobi*|odgovor*|odzva*)",
        "(brez|nobenega) (\\w+ )?odgovor*",
        "(rok|mesec) … (potek*|pretek*|iztek*)",
        "(moj|moja|mojo) (\\w+ )?(zahtev*|dopis*|e-pošt*|sporočil*) z dne",
        "(še vedno|doslej|do danes) (\\w+ )?(nisem|niste|čakam|ni)",
        "drugič",
    ),
    complaint=("(vlagam|podajam|vložiti) … pritožb*", "pritožb* (zoper|proti|glede|zaradi)", "pritožujem se", "pritožba"),
)
