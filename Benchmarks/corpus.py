"""Writes a corpus of policies: the same seed, the same bytes.

Each text has sections, paragraphs with links and emphasis, lists and tables, about 13 kB in all. Each version edits about
three of a hundred words of the one before, in some sentences, as amendments do.
"""

import argparse
import random
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent

WORDS = {
    "en": """the of to and in data personal we you your our for processing with on may controller purpose consent legal
        basis contract rights access erasure retention period service account information request third party transfer
        authority complaint cookies website security measures storage recipient lawful interest legitimate obligation
        provided by law necessary performance request company address contact officer protection collected used shared
        deleted months years days after within unless agreed written notice change policy version effective date users
        visitors customers suppliers payment order delivery invoice support messages newsletter subscription device
        browser network log analytics hosting provider processor agreement European Union country adequate decision
        clauses standard copy obtain object restrict portability automated decision profiling child parent age""",
    "fr": """le la les de des du un une et à en pour nous vous votre nos données personnelles traitement finalité
        consentement base légale contrat droits accès effacement conservation durée service compte information demande
        tiers transfert autorité réclamation cookies site sécurité mesures stockage destinataire licite intérêt légitime
        obligation prévue par la loi nécessaire exécution société adresse contact délégué protection collectées utilisées
        partagées supprimées mois années jours après sauf accord écrit préavis modification politique version date
        utilisateurs visiteurs clients fournisseurs paiement commande livraison facture assistance messages lettre
        abonnement appareil navigateur réseau journal mesure hébergeur sous-traitant convention Union européenne pays
        décision adéquation clauses types l'accès d'un n'est qu'il copie obtenir opposer limitation portabilité automatisée profilage enfant""",
    "ar": """البيانات الشخصية المعالجة الغرض الموافقة الأساس القانوني العقد الحقوق الوصول المحو مدة الاحتفاظ الخدمة الحساب
        المعلومات الطلب الغير النقل السلطة الشكوى الموقع الأمن التدابير التخزين المتلقي المصلحة المشروعة الالتزام القانون
        الضرورة التنفيذ الشركة العنوان المسؤول الحماية الجمع الاستخدام الحذف شهر سنة يوم بعد خلال الاتفاق الإشعار التعديل
        السياسة النسخة التاريخ المستخدمون الزوار العملاء الموردون الدفع التسليم الفاتورة الدعم الرسائل الجهاز المتصفح""",
}
TITLES = {"en": "Privacy policy", "fr": "Politique de confidentialité", "ar": "سياسة الخصوصية"}
CHANGED = {"en": "Some sentences are clearer.", "fr": "Quelques phrases sont plus claires.", "ar": "بعض الجمل أوضح."}
SECTIONS, RATE = 9, 0.06


class Text:
    """One policy in one language, as blocks of sentences."""

    def __init__(self, locale, shape, chance):
        self.words, self.chance = WORDS[locale].split(), chance
        self.blocks = [(kind, [self.sentence(kind) for _ in range(count)]) for kind, count in shape]

    def sentence(self, kind):
        length = {"h2": 4, "h3": 3, "row": 9}.get(kind) or self.chance.randint(10, 26)
        words = self.chance.choices(self.words, k=length)
        words[0] = words[0].capitalize()
        draw = self.chance.random()
        if kind not in ("h2", "h3", "row") and draw < 0.3:
            place = self.chance.randrange(1, length)
            word = words[place]
            words[place] = f"[{word}](https://www.example.org/{length})" if draw < 0.12 else f"**{word}**"
        return words

    def amend(self):
        """Rewrites half the words of some sentences; the headings stay."""
        for kind, sentences in self.blocks:
            if kind in ("h2", "h3"):
                continue
            for words in sentences:
                if self.chance.random() < RATE:
                    half = len(words) // 2
                    words[half:] = self.chance.choices(self.words, k=len(words) - half)

    def markdown(self):
        parts = []
        for kind, sentences in self.blocks:
            lines = [" ".join(words) for words in sentences]
            if kind == "h2":
                parts += ["## " + line for line in lines]
            elif kind == "h3":
                parts += ["### " + line for line in lines]
            elif kind == "li":
                parts.append("\n".join(f"- {line};" for line in lines))
            elif kind == "row":
                rows = [[words[0:3], words[3:6], words[6:9]] for words in sentences]
                table = ["| " + " | ".join(" ".join(cell) for cell in row) + " |" for row in rows]
                parts.append("\n".join([table[0], "| --- | --- | --: |"] + table[1:]))
            else:
                parts.append("\n".join(line + "." for line in lines))
        return "\n\n".join(parts) + "\n"


def shape(chance):
    """The kinds of the blocks of a text, with the number of their sentences: the same in all languages."""
    blocks = [("p", 3)]
    for number in range(SECTIONS):
        blocks.append(("h2", 1))
        blocks.append(("p", chance.randint(2, 4)))
        if number % 3 == 0:
            blocks.append(("li", chance.randint(3, 6)))
        elif number % 3 == 1:
            blocks.append(("row", chance.randint(4, 7)))
        else:
            blocks += [("h3", 1), ("p", 2), ("h3", 1), ("p", 3)]
        blocks.append(("p", chance.randint(1, 3)))
    return blocks


def days(count):
    return [f"{2026 - count + number}-03-{10 + number % 19}" for number in range(count)]


def write(folder, entities, locales, versions, seed=1):
    """A root for Codicil (content/ and themes/) and a project for Hugo (hugo/) with the same texts. Gives their bytes."""
    total = 0
    content, hugo = folder / "content", folder / "hugo"
    for part in (content / "parties", content / "laws", content / "entities", hugo / "content"):
        part.mkdir(parents=True)
    (content / "site.yml").write_text(
        f"title: Benchmark\nlocales: [{', '.join(locales)}]\ndefault_locale: {locales[0]}\n"
        "base_url: https://policies.example.org\n"
    )
    (content / "parties" / "host.yml").write_text("name: Example Hosting\nwebsite: https://host.example.org\n")
    shutil.copytree(HERE.parent / "themes" / "base", folder / "themes" / "base")
    shutil.copytree(HERE / "hugo" / "layouts", hugo / "layouts")
    (hugo / "hugo.yaml").write_text(hugo_settings(locales))
    for number in range(entities):
        chance = random.Random(f"{seed}/{number}")
        total += write_entity(content / "entities", hugo / "content", f"company-{number:05}", locales, versions, chance)
    return total


def write_entity(content, hugo, name, locales, versions, chance):
    total = 0
    folder = content / name
    policy = folder / "privacy"
    policy.mkdir(parents=True)
    (folder / "entity.yml").write_text(card(name, locales))
    form = shape(chance)
    for locale in locales:
        text = Text(locale, form, chance)
        target = hugo / locale / name
        target.mkdir(parents=True)
        (target / "_index.md").write_text(f"---\ntitle: {name}\n---\n")
        for order, day in enumerate(days(versions)):
            if order > 0:
                text.amend()
            body = text.markdown()
            frozen = policy / "versions" / day
            frozen.mkdir(parents=True, exist_ok=True)
            changes = f"changes:\n  - {CHANGED[locale]}\n" if order > 0 else ""
            front = f"---\ntitle: {TITLES[locale]}\n{changes}last_updated: {day}\n---\n\n"
            (frozen / f"{locale}.md").write_text(front + body)
            (target / f"{day}.md").write_text(f"---\ntitle: {TITLES[locale]}\ndate: {day}\n---\n\n" + body)
            total += len((front + body).encode())
        (policy / f"{locale}.md").write_text(f"---\ntitle: {TITLES[locale]}\n---\n\n" + body)
    return total


def card(name, locales):
    return (
        f"name: {name.capitalize()}\nlocales: [{', '.join(locales)}]\nlegal_form: SAS\n"
        f"address:\n  street: 1 rue de l'Exemple\n  postal_code: '75001'\n  city: Paris\n  country: FR\n"
        f"email: contact@{name}.example.org\nwebsite: https://{name}.example.org\nhost: host\n"
    )


def hugo_settings(locales):
    languages = "".join(
        f"  {locale}:\n    contentDir: content/{locale}\n    weight: {place + 1}\n" for place, locale in enumerate(locales)
    )
    return (
        "baseURL: https://policies.example.org/\ntitle: Benchmark\n"
        f"defaultContentLanguage: {locales[0]}\ndefaultContentLanguageInSubdir: true\n"
        "disableKinds: [taxonomy, term, rss, sitemap, robotsTXT]\n"
        f"languages:\n{languages}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    parser.add_argument("--entities", type=int, default=500)
    parser.add_argument("--locales", default="en,fr", help="of en, fr, ar")
    parser.add_argument("--versions", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    size = write(asked.folder, asked.entities, asked.locales.split(","), asked.versions, asked.seed)
    print(f"{asked.entities * len(asked.locales.split(',')) * asked.versions} texts, {size / 1e6:.1f} MB in {asked.folder}")
