/**
 * Countries, and a few bodies that sit beside them, as the United Nations calls
 * them: in English, in French with the article of running text, and in Spanish
 * with one where it takes one. Bundled, since `Intl.DisplayNames` differs from
 * United Nations usage and from one system to the next.
 */
const LIST = `
Afghanistan|l’Afghanistan|Afganistán
Albania|l’Albanie|Albania
Algeria|l’Algérie|Argelia
Andorra|l’Andorre|Andorra
Angola|l’Angola|Angola
Antigua and Barbuda|Antigua-et-Barbuda|Antigua y Barbuda
Argentina|l’Argentine|Argentina
Armenia|l’Arménie|Armenia
Australia|l’Australie|Australia
Austria|l’Autriche|Austria
Azerbaijan|l’Azerbaïdjan|Azerbaiyán
Bahamas|les Bahamas|Bahamas
Bahrain|Bahreïn|Bahrein
Bangladesh|le Bangladesh|Bangladesh
Barbados|la Barbade|Barbados
Belarus|le Bélarus|Belarús
Belgium|la Belgique|Bélgica
Belize|le Belize|Belice
Benin|le Bénin|Benín
Bhutan|le Bhoutan|Bután
Bolivia|la Bolivie|Bolivia
Bosnia and Herzegovina|la Bosnie-Herzégovine|Bosnia y Herzegovina
Botswana|le Botswana|Botswana
Brazil|le Brésil|Brasil
Brunei Darussalam|Brunéi Darussalam|Brunei Darussalam
Bulgaria|la Bulgarie|Bulgaria
Burkina Faso|le Burkina Faso|Burkina Faso
Burundi|le Burundi|Burundi
Cabo Verde|Cabo Verde|Cabo Verde
Cambodia|le Cambodge|Camboya
Cameroon|le Cameroun|Camerún
Canada|le Canada|Canadá
Central African Republic|la République centrafricaine|la República Centroafricana
Chad|le Tchad|Chad
Chile|le Chili|Chile
China|la Chine|China
Colombia|la Colombie|Colombia
Comoros|les Comores|Comoras
Congo|le Congo|Congo
Democratic Republic of the Congo|la République démocratique du Congo|la República Democrática del Congo
Costa Rica|le Costa Rica|Costa Rica
Côte d'Ivoire|la Côte d’Ivoire|Côte d’Ivoire
Croatia|la Croatie|Croacia
Cuba|Cuba|Cuba
Cyprus|Chypre|Chipre
Czechia|la Tchéquie|Chequia
Denmark|le Danemark|Dinamarca
Djibouti|Djibouti|Yibuti
Dominica|la Dominique|Dominica
Dominican Republic|la République dominicaine|la República Dominicana
Ecuador|l’Équateur|Ecuador
Egypt|l’Égypte|Egipto
El Salvador|le Salvador|El Salvador
Equatorial Guinea|la Guinée équatoriale|Guinea Ecuatorial
Eritrea|l’Érythrée|Eritrea
Estonia|l’Estonie|Estonia
Eswatini|l’Eswatini|Eswatini
Ethiopia|l’Éthiopie|Etiopía
Fiji|les Fidji|Fiji
Finland|la Finlande|Finlandia
France|la France|Francia
Gabon|le Gabon|Gabón
Gambia|la Gambie|Gambia
Georgia|la Géorgie|Georgia
Germany|l’Allemagne|Alemania
Ghana|le Ghana|Ghana
Greece|la Grèce|Grecia
Grenada|la Grenade|Granada
Guatemala|le Guatemala|Guatemala
Guinea|la Guinée|Guinea
Guinea-Bissau|la Guinée-Bissau|Guinea-Bisáu
Guyana|le Guyana|Guyana
Haiti|Haïti|Haití
Honduras|le Honduras|Honduras
Hungary|la Hongrie|Hungría
Iceland|l’Islande|Islandia
India|l’Inde|la India
Indonesia|l’Indonésie|Indonesia
Iran|l’Iran|Irán
Iraq|l’Iraq|el Iraq
Ireland|l’Irlande|Irlanda
Israel|Israël|Israel
Italy|l’Italie|Italia
Jamaica|la Jamaïque|Jamaica
Japan|le Japon|Japón
Jordan|la Jordanie|Jordania
Kazakhstan|le Kazakhstan|Kazajistán
Kenya|le Kenya|Kenya
Kiribati|Kiribati|Kiribati
Democratic People's Republic of Korea|la République populaire démocratique de Corée|la República Popular Democrática de Corea
Republic of Korea|la République de Corée|la República de Corea
Kuwait|le Koweït|Kuwait
Kyrgyzstan|le Kirghizistan|Kirguistán
Lao People's Democratic Republic|la République démocratique populaire lao|la República Democrática Popular Lao
Latvia|la Lettonie|Letonia
Lebanon|le Liban|Líbano
Lesotho|le Lesotho|Lesotho
Liberia|le Liberia|Liberia
Libya|la Libye|Libia
Liechtenstein|le Liechtenstein|Liechtenstein
Lithuania|la Lituanie|Lituania
Luxembourg|le Luxembourg|Luxemburgo
Madagascar|Madagascar|Madagascar
Malawi|le Malawi|Malawi
Malaysia|la Malaisie|Malasia
Maldives|les Maldives|Maldivas
Mali|le Mali|Mali
Malta|Malte|Malta
Marshall Islands|les Îles Marshall|las Islas Marshall
Mauritania|la Mauritanie|Mauritania
Mauritius|Maurice|Mauricio
Mexico|le Mexique|México
Micronesia|la Micronésie|Micronesia
Monaco|Monaco|Mónaco
Mongolia|la Mongolie|Mongolia
Montenegro|le Monténégro|Montenegro
Morocco|le Maroc|Marruecos
Mozambique|le Mozambique|Mozambique
Myanmar|le Myanmar|Myanmar
Namibia|la Namibie|Namibia
Nauru|Nauru|Nauru
Nepal|le Népal|Nepal
Netherlands|les Pays-Bas|los Países Bajos
New Zealand|la Nouvelle-Zélande|Nueva Zelanda
Nicaragua|le Nicaragua|Nicaragua
Niger|le Niger|Níger
Nigeria|le Nigeria|Nigeria
North Macedonia|la Macédoine du Nord|Macedonia del Norte
Norway|la Norvège|Noruega
Oman|Oman|Omán
Pakistan|le Pakistan|Pakistán
Palau|Palaos|Palaos
State of Palestine|l’État de Palestine|el Estado de Palestina
Panama|le Panama|Panamá
Papua New Guinea|la Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea
Paraguay|le Paraguay|Paraguay
Peru|le Pérou|Perú
Philippines|les Philippines|Filipinas
Poland|la Pologne|Polonia
Portugal|le Portugal|Portugal
Qatar|le Qatar|Qatar
Republic of Moldova|la République de Moldova|la República de Moldova
Romania|la Roumanie|Rumanía
Russian Federation|la Fédération de Russie|la Federación de Rusia
Rwanda|le Rwanda|Rwanda
Saint Kitts and Nevis|Saint-Kitts-et-Nevis|Saint Kitts y Nevis
Saint Lucia|Sainte-Lucie|Santa Lucía
Saint Vincent and the Grenadines|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas
Samoa|le Samoa|Samoa
San Marino|Saint-Marin|San Marino
Sao Tome and Principe|Sao Tomé-et-Principe|Santo Tomé y Príncipe
Saudi Arabia|l’Arabie saoudite|Arabia Saudita
Senegal|le Sénégal|Senegal
Serbia|la Serbie|Serbia
Seychelles|les Seychelles|Seychelles
Sierra Leone|la Sierra Leone|Sierra Leona
Singapore|Singapour|Singapur
Slovakia|la Slovaquie|Eslovaquia
Slovenia|la Slovénie|Eslovenia
Solomon Islands|les Îles Salomon|las Islas Salomón
Somalia|la Somalie|Somalia
South Africa|l’Afrique du Sud|Sudáfrica
South Sudan|le Soudan du Sud|Sudán del Sur
Spain|l’Espagne|España
Sri Lanka|le Sri Lanka|Sri Lanka
Sudan|le Soudan|Sudán
Suriname|le Suriname|Surinam
Sweden|la Suède|Suecia
Switzerland|la Suisse|Suiza
Syrian Arab Republic|la République arabe syrienne|la República Árabe Siria
Tajikistan|le Tadjikistan|Tayikistán
Thailand|la Thaïlande|Tailandia
United Republic of Tanzania|la République-Unie de Tanzanie|la República Unida de Tanzanía
Timor-Leste|le Timor-Leste|Timor-Leste
Togo|le Togo|Togo
Tonga|les Tonga|Tonga
Trinidad and Tobago|la Trinité-et-Tobago|Trinidad y Tabago
Tunisia|la Tunisie|Túnez
Türkiye|la Türkiye|Türkiye
Turkmenistan|le Turkménistan|Turkmenistán
Tuvalu|Tuvalu|Tuvalu
Uganda|l’Ouganda|Uganda
Ukraine|l’Ukraine|Ucrania
United Arab Emirates|les Émirats arabes unis|los Emiratos Árabes Unidos
United Kingdom|le Royaume-Uni|el Reino Unido
United States|les États-Unis|los Estados Unidos
Uruguay|l’Uruguay|Uruguay
Uzbekistan|l’Ouzbékistan|Uzbekistán
Vanuatu|Vanuatu|Vanuatu
Venezuela|le Venezuela|Venezuela
Viet Nam|le Viet Nam|Viet Nam
Yemen|le Yémen|Yemen
Zambia|la Zambie|Zambia
Zimbabwe|le Zimbabwe|Zimbabwe
Holy See|le Saint-Siège|la Santa Sede
European Union|l’Union européenne|la Unión Europea
European Commission|la Commission européenne|la Comisión Europea
United Nations|les Nations Unies|las Naciones Unidas
`;

type Country = { fr: string; es: string };

const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  LIST.trim()
    .split('\n')
    .map((row) => {
      const [en = '', fr = '', es = ''] = row.split('|');
      return [en.toLowerCase(), { fr, es }];
    }),
);

/** A country by its English name, perhaps with "the" before it; null for one that is not in the list. */
export function countryNamed(english: string): Country | null {
  const name = english
    .trim()
    .replace(/^the\s+/i, '')
    .replace('’', "'")
    .toLowerCase();
  return COUNTRIES.get(name) ?? null;
}

/** A country by its French or its Spanish name, with or without its article, as running text has it; as written where it is not in the list. */
export function countryInText(name: string, language: 'fr' | 'es'): string {
  const bare = bareName(name);
  const known = [...COUNTRIES.values()].find((country) => bareName(country[language]) === bare);
  return (known ?? countryNamed(name))?.[language] ?? name;
}

function bareName(name: string): string {
  return name
    .trim()
    .replace(/^(?:les?\s|la\s|l['’]|el\s|l[oa]s\s)/i, '')
    .toLowerCase();
}

const WITH_ARTICLE: ReadonlySet<string> = new Set(
  [...COUNTRIES.values()].flatMap(({ fr }) => /^(?:les? |la |l’)(.+)$/.exec(fr)?.[1] ?? []),
);

/** Whether a name is that of a country which takes an article in French. */
export function needsArticle(french: string): boolean {
  return WITH_ARTICLE.has(french.replace("'", '’'));
}
