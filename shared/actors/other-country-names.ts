// Names of countries that the package i18n-iso-countries lacks: the UN's own (UNTERM), lists of ISO and the World Bank, and
// everyday ones. Each is `code name`, parted by bars; `COG+COD` means that the name alone may be either.

export const otherNames = {
  ar: [
    'KOR جمهورية كوريا|PRK جمهورية كوريا الشعبية الديمقراطية|RUS الاتحاد الروسي|GBR بريطانيا|GBR بريطانيا العظمى',
    'GBR المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية|USA الولايات المتحدة الأمريكية|USA الولايات المتحدة الأميركية|USA أمريكا',
    'COG+COD الكونغو|CIV كوت ديفوار|MMR ميانمار|TLS تيمور - ليشتي|BLR بيلاروس|BLR بيلاروسيا|CZE تشيكيا|SWZ إسواتيني|CPV كابو فيردي',
    'SAU المملكة العربية السعودية|IRN جمهورية إيران الإسلامية|SYR الجمهورية العربية السورية|TZA جمهورية تنزانيا المتحدة|MDA جمهورية مولدوفا',
    'VAT الكرسي الرسولي|PSE دولة فلسطين|NLD مملكة هولندا|MDV ملديف|HUN هنغاريا|CHL شيلي|VNM فييت نام|LKA سري لانكا|BHS جزر البهاما',
    'DOM الجمهورية الدومينيكية|LAO جمهورية لاو الديمقراطية الشعبية|LAO لاو|ARE الإمارات|FSM ميكرونيزيا|BRN بروني دار السلام',
  ].join('|'),
  zh: [
    'KOR 大韩民国|PRK 朝鲜民主主义人民共和国|PRK 北朝鲜|RUS 俄罗斯联邦|RUS 俄国|GBR 联合王国|GBR 大不列颠及北爱尔兰联合王国|USA 美利坚合众国',
    'CHN 中华人民共和国|COD 刚果民主共和国|COG 刚果共和国|COG+COD 刚果|IDN 印度尼西亚|ARE 阿拉伯联合酋长国|SYR 阿拉伯叙利亚共和国',
    'IRN 伊朗伊斯兰共和国|LAO 老挝人民民主共和国|CAF 中非共和国|BOL 多民族玻利维亚国|VEN 委内瑞拉玻利瓦尔共和国|TZA 坦桑尼亚联合共和国',
    'MDA 摩尔多瓦共和国|DOM 多米尼加共和国|PSE 巴勒斯坦国|VAT 教廷|BIH 波斯尼亚和黑塞哥维那|NLD 荷兰王国|SAU 沙特|CZE 捷克共和国|MNG 蒙古国',
    'FSM 密克罗尼西亚',
  ].join('|'),
  en: [
    'COG Republic of Congo|COD Democratic Republic of Congo|COD Congo (the Democratic Republic of the)|COD Congo, Democratic Republic of the',
    'COD Congo, Dem. Rep.|COG Congo, Rep.|COG Congo (Brazzaville)|COD Congo (Kinshasa)|KOR Korea (the Republic of)|KOR Korea, Rep.',
    'PRK Korea (the Democratic People’s Republic of)|PRK Korea, Democratic People’s Republic of|PRK Korea, Dem. People’s Rep.',
    'GBR United Kingdom of Great Britain and Northern Ireland|IRL Republic of Ireland|IRN Iran, Islamic Republic of|VEN Venezuela, Bolivarian Republic of',
    'BOL Bolivia, Plurinational State of|TZA Tanzania, United Republic of|MKD Republic of North Macedonia|VAT Vatican City State',
    'PSE Palestine, State of|FSM Micronesia (Federated States of)|DEU Federal Republic of Germany|FRA French Republic|ITA Italian Republic',
    'TUR Republic of Türkiye|MMR Republic of the Union of Myanmar|EGY Arab Republic of Egypt|SWZ Kingdom of Eswatini|TLS Democratic Republic of Timor-Leste',
    'IND Republic of India|IDN Republic of Indonesia|SGP Republic of Singapore|VNM Socialist Republic of Viet Nam|KNA Saint Christopher and Nevis',
  ].join('|'),
  fr: [
    'KOR République de Corée|PRK République populaire démocratique de Corée|RUS Fédération de Russie|GBR Grande-Bretagne',
    'GBR Royaume-Uni de Grande-Bretagne et d’Irlande du Nord|USA États-Unis|BLR Bélarus|CZE Tchéquie|SYR République arabe syrienne',
    'MDA République de Moldova|MDA Moldova|SWZ Eswatini|MUS Île Maurice|IRN République islamique d’Iran|TZA Tanzanie|TZA République-Unie de Tanzanie',
    'VAT Saint-Siège|VAT Vatican|COD RDC|COD République démocratique du Congo|NLD Hollande|NLD Royaume des Pays-Bas|KNA Saint-Kitts-et-Nevis',
    'PSE État de Palestine|TLS Timor oriental|MMR Birmanie|LAO République démocratique populaire lao|CHN République populaire de Chine',
    'IRQ Iraq|SWZ Swaziland|FSM États fédérés de Micronésie|CPV Cabo Verde|MKD Macédoine|KGZ Kirghizstan',
  ].join('|'),
  ru: [
    'CHN Китай|CHN КНР|CHN Китайская Народная Республика|PRK КНДР|PRK Корейская Народно-Демократическая Республика|PRK Северная Корея',
    'KOR Южная Корея|GBR Соединенное Королевство|GBR Соединенное Королевство Великобритании и Северной Ирландии|USA Соединенные Штаты Америки',
    'USA Соединенные Штаты|BLR Белоруссия|CAF Центральноафриканская Республика|ZAF Южная Африка|ZAF Южно-Африканская Республика',
    'ARE Объединенные Арабские Эмираты|TLS Тимор-Лешти|KGZ Кыргызстан|TKM Туркменистан|MDA Республика Молдова|MDA Молдова|PSE Палестина',
    'VAT Святой Престол|IRN Исламская Республика Иран|COD ДР Конго|COD ДРК|COG+COD Конго|NLD Голландия|NLD Королевство Нидерландов',
    'SYR Сирийская Арабская Республика|FSM Федеративные Штаты Микронезии|BHS Багамские Острова|COM Коморские Острова|MDV Мальдивские Острова',
    'CZE Чешская Республика|LAO Лаосская Народно-Демократическая Республика|BRN Бруней-Даруссалам|TZA Объединенная Республика Танзания',
    'BOL Многонациональное Государство Боливия|VEN Боливарианская Республика Венесуэла|SWZ Свазиленд|SLV Эль-Сальвадор',
  ].join('|'),
  es: [
    'KOR Corea del Sur|PRK Corea del Norte|RUS Federación de Rusia|USA Estados Unidos de América|USA EE. UU.|USA EE.UU|GBR Gran Bretaña',
    'GBR Reino Unido de Gran Bretaña e Irlanda del Norte|COD República Democrática del Congo|COG República del Congo|BLR Belarús|CZE Chequia',
    'NLD Holanda|NLD Reino de los Países Bajos|MDA República de Moldova|MMR Birmania|TLS Timor Oriental|VAT Vaticano|PSE Estado de Palestina',
    'TZA República Unida de Tanzanía|IRN República Islámica del Irán|BWA Botsuana|SAU Arabia Saudí|FJI Fiyi|IRQ Irak|NZL Nueva Zelandia',
    'KNA San Cristóbal y Nieves|SUR Surinam|SWZ Suazilandia|SYR Siria|LAO Laos|LAO República Democrática Popular Lao|CHN República Popular China',
    'BRN Brunéi|BEN Benín|BGD Bangladés|FSM Estados Federados de Micronesia|BOL Estado Plurinacional de Bolivia',
    'VEN República Bolivariana de Venezuela|ROU Rumania|RWA Rwanda|MWI Malawi|LSO Lesotho',
  ].join('|'),
}
