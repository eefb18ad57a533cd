/** Languages with some known messages. Other languages, and untranslated messages, fall back to English. */
export type Language = 'en' | 'de' | 'es' | 'fr' | 'pt_BR';

type Translations = { en: string } & { [language in Language]?: string };

const texts = {
  signIn: {
    en: 'You need to sign in or sign up before continuing.',
    fr: 'Vous devez vous connecter ou vous inscrire avant de continuer.',
  },
  openaiKeyInvalid: {
    en: 'OpenAI API key is invalid or revoked. Please check your key in your OpenAI dashboard.',
    fr: 'La clé API OpenAI est invalide ou révoquée. Veuillez vérifier votre clé dans votre tableau de bord OpenAI.',
    pt_BR: 'A chave da API da OpenAI é inválida ou revogada. Por favor, verifique sua chave no seu painel da OpenAI.',
  },
  realtimekitCredentialsMissing: { en: 'Cloudflare Account ID, RealtimeKit App ID, and API token are required.' },
  realtimekitTokenInvalid: {
    en: 'Cloudflare API token is invalid or inactive. Please create a new token with Realtime Admin permissions.',
  },
  realtimekitNoAccess: {
    en: 'Cloudflare Account ID is invalid, or the API token does not have Realtime Admin access to this account.',
  },
  realtimekitAppNotFound: { en: 'RealtimeKit App ID was not found in this Cloudflare account. Please check the app you selected.' },
  realtimekitUnverified: {
    en: 'Could not verify Cloudflare RealtimeKit credentials right now. Please try again.',
    // Only the start of these two is recorded from a real server.
    es: 'No se han podido verificar las credenciales de Cloudflare RealtimeKit en este momento. Por favor, inténtalo de nuevo.',
    pt_BR: 'Não foi possível verificar as credenciais do Cloudflare RealtimeKit agora. Por favor, tente novamente.',
  },
} satisfies Record<string, Translations>;

export type TextKey = keyof typeof texts;

const languages: readonly string[] = ['en', 'de', 'es', 'fr', 'pt_BR'] satisfies Language[];

/** The language that a request sets with `locale`; English if it's unknown. */
export function languageOf(locale: string | null): Language {
  return locale !== null && isLanguage(locale) ? locale : 'en';
}

function isLanguage(locale: string): locale is Language {
  return languages.includes(locale);
}

/** The text in the language, or in English if it isn't translated. */
export function text(key: TextKey, language: Language): string {
  return translated(texts[key], language);
}

export function translated(translations: Translations, language: Language): string {
  return translations[language] ?? translations.en;
}
