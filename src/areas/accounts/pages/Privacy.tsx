/** Who sees what, in words; the rules themselves are in the policies and in the database. */
export function Privacy() {
  return (
    <div class="stack">
      <p class="lede">Peilstok is er voor een eerlijk gesprek. Dat kan alleen als duidelijk is wie wat ziet.</p>
      <section class="panel">
        <h2>Jouw keuzes in een scan</h2>
        <p>
          Alleen jij ziet wat jij kiest en wat je erbij schrijft. Niemand anders, ook geen coördinator of beheerder.
        </p>
        <p>
          Na het sluiten ziet je team hoe de keuzes verdeeld zijn, zonder namen, en alleen bij drie antwoorden of meer.
        </p>
        <p>Je keuzes tellen nooit mee in een beoordeling van jou of van je school.</p>
      </section>
      <section class="panel">
        <h2>Wat het team samen vastlegt</h2>
        <p>
          Het teamoordeel, de aandachtspunten en het ontwikkelplan zien: het opleidingsteam van de school, de CoOP’er
          van het bestuur en de projectcoördinator.
        </p>
        <p>Bestuurders zien alleen samengevoegde uitkomsten van vijf scholen of meer. Er is geen ranglijst.</p>
      </section>
      <section class="panel">
        <h2>Een gesprek met het gesprekskader</h2>
        <p>
          Wat je groep opschrijft, zien de deelnemers, de leden van het overleg en wie het overleg coördineert: per
          groep, en niet wie wat schreef.
        </p>
        <p>
          Jouw “Ik ga” en “Ik wil” zie alleen jij, tot je het zelf deelt. Van alle voornemens samen staat alleen het
          aantal in het verslag. De naam van een gast wordt vergeten zodra het gesprek is afgerond.
        </p>
      </section>
      <section class="panel">
        <h2>Bijeenkomsten en afspraken</h2>
        <p>
          Agenda, stukken en verslag zien de leden van het overleg, wie is uitgenodigd en wie het coördineert. Een
          vervolgactie ziet wie haar doet, het overleg of de school waar ze is afgesproken, en de coördinator.
        </p>
        <p>
          Het adres van je eigen agenda is geheim: wie het kent, ziet jouw bijeenkomsten. Je kunt het elk moment
          intrekken.
        </p>
      </section>
      <section class="panel">
        <h2>Een signaal</h2>
        <p>
          Een signaal zien jij, het overleg dat het kreeg en de coördinatoren. Kies je voor een signaal zonder naam, dan
          ziet niemand van wie het is; het antwoord krijg je toch.
        </p>
      </section>
      <section class="panel">
        <h2>Een gesprek over je rol</h2>
        <p>
          Dat zo’n gesprek er was, zien jij en met wie je sprak; wie coördineert ziet alleen een aantal. Wat je over je
          professionalisering deelt, schrijf alleen jij, en jij kiest wie het leest: niemand, met wie je sprak, of ook
          wie coördineert.
        </p>
      </section>
      <section class="panel">
        <h2>Een panelgesprek</h2>
        <p>
          Dat je gevraagd bent, zien wie het gesprek leidt en wie het coördineert. Of je een opbrengst herkent weet
          alleen jij: wie het gesprek leidt, leest je woorden zonder je naam, pas als de controle gesloten is, en ze
          worden daarna gewist. Vastgestelde opbrengsten leest iedereen die in het partnerschap werkt; er staan geen
          namen in.
        </p>
      </section>
      <section class="panel">
        <h2>Een enquête</h2>
        <p>
          Dat je gevraagd bent, weet wie de enquête houdt. Wat je antwoordde niet: als je hebt ingestuurd staan je
          antwoorden los van je naam, verzegeld, in een volgorde van toeval. Na het sluiten worden ze geteld en gewist.
          Uitkomsten zijn er alleen voor groepen vanaf vijf antwoorden.
        </p>
        <p>
          Wat je in eigen woorden schrijft, leest eerst één collega. Wie dat is, lees je voor je begint. Tot het sluiten
          kun je intrekken wat je instuurde.
        </p>
      </section>
      <section class="panel">
        <h2>De weg van een kandidaat-school</h2>
        <p>
          Gesprekken, documenten en het besluit zien: wie coördineert, de bestuurders van dat bestuur, en op de school
          de schoolleider, schoolopleider en instituutsopleider.
        </p>
      </section>
      <section class="panel">
        <h2>Wat we van je bewaren</h2>
        <p>
          Je naam, je e-mailadres van het werk, je aanstellingen, en wat je zelf invult. Geen gegevens van leerlingen.
          In het logboek van het systeem staan geen namen.
        </p>
        <p>Wil je zien, meenemen of laten wissen wat er van je is? Vraag het de projectcoördinator.</p>
      </section>
    </div>
  )
}
