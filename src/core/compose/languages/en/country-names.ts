/** Countries whose name is a single word: at the beginning of a note their capital is their own. */
export const COUNTRY_NAMES: ReadonlySet<string> = new Set(
  (
    'afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh ' +
    'barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria burundi cambodia cameroon canada chad ' +
    'chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt eritrea estonia ' +
    'eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti ' +
    'honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati ' +
    'kuwait kyrgyzstan latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia ' +
    'maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar ' +
    'namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru ' +
    'philippines poland portugal qatar romania rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia ' +
    'spain sudan suriname sweden switzerland tajikistan tanzania thailand togo tonga tunisia turkmenistan tuvalu uganda ' +
    'ukraine uruguay uzbekistan vanuatu venezuela yemen zambia zimbabwe africa asia europe america'
  ).split(' '),
);
