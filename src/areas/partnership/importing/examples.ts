import writeXlsxFile from 'write-excel-file/node'

/** A list of schools to start from, in the shape of DUO's files. Fictional; as text, with the mark by which Excel sees UTF-8. */
export function exampleSchoolsCsv(): string {
  const rows = [
    'BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENAAM;DENOMINATIE;INTERNETADRES;REGIO;ONDERWIJSSOORT',
    '99901;Stichting Voorbeeld;99XA;99XA00;De Eerste School;Voorbeeldstraat;1;1234 AB;VOORBEELDSTAD;VOORBEELDSTAD;Openbaar;www.eersteschool.example;Oost;bao',
    '99901;Stichting Voorbeeld;99XA;99XA01;De Eerste School, locatie Park;Parklaan;20-A;1234 CD;VOORBEELDSTAD;VOORBEELDSTAD;Openbaar;;West;bao',
    '99902;Vereniging Proef;99XB;99XB00;De Tweede School;Dorpsplein;3;4321 ZY;PROEFDORP;VOORBEELDSTAD;Protestants-Christelijk;;Oost;sbo',
  ]
  return `\uFEFF${rows.join('\r\n')}\r\n`
}

/** A list of people to start from, as XLSX. Fictional, at the schools of `exampleSchoolsCsv`. */
export async function examplePeopleXlsx(): Promise<Uint8Array> {
  const headers = ['naam', 'e-mail', 'rol', 'organisatie', 'van', 'tot en met']
  const rows = [
    ['Noor Voorbeeld', 'noor@eersteschool.example', 'schoolopleider', 'De Eerste School', '1-8-2026', ''],
    ['Noor Voorbeeld', 'noor@eersteschool.example', 'schoolopleider', '99XB00', '1-8-2026', '31-7-2027'],
    ['Sem de Proef', 'sem@tweedeschool.example', 'mentor', 'De Tweede School', '1-8-2026', ''],
  ]
  const cells = [headers.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows]
  return writeXlsxFile(cells, { columns: headers.map(() => ({ width: 26 })) }).toBuffer()
}
