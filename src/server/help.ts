/** What `relais help` says. */
export const help = `relais: no request left unanswered

  relais start                everything in one process: pages, letters, and the embedded
                              database unless DATABASE_URL is set
  relais web | worker         one part of it, for several processes on one PostgreSQL
  relais migrate              bring the database up to date
  relais import FILE          practices, procedures and members from JSON or CSV (docs/import.md)
  relais invite ADDRESS       send a member the letter in which she chooses her password
  relais invite --operator ADDRESS NAME
                              the same for somebody who runs the directory
  relais leave ADDRESS PRACTICE
                              a member leaves a practice: her sessions, devices and links end at once
  relais when --sent MOMENT --territory FR-67
                              when reminder and offer fall due, and why
  relais what-if --reminder 1 --offer 2 [--since 2026-06-01]
                              what other delays would have changed, over your own history
  relais help

Set by the environment: PORT, PUBLIC_URL, DATABASE_URL, DATA_DIR, SMTP_URL, MAIL_FROM, MAIL_DOMAIN,
RELAIS_KEY, TRUST_PROXY, LOG_LEVEL, RELAIS_SAMPLE (README.md).
`;
