import { table } from '../../support/dates.ts';

describe('stretches of time beside the publication date', () => {
  table([
    ['Next 3 days: rain.', 'Next 3 days = 2026-02-04/2026-02-06'],
    ['Rain in the next 3 days.'], // a length of time
    ['Sales of last 2 months.', 'last 2 months = 2025-12-03~/2026-02-02~'],
    ['Sales of the last two quarters fell.', 'last two quarters = 2025-07/2025-12'],
    ['Payment within the next 6 business days.', 'next 6 business days = 2026-02-04/2026-02-11'],
    ['Paid in the previous 2 working days.', 'previous 2 working days = 2026-01-30/2026-02-02'],
    ['What three coming weeks bring.', 'three coming weeks = 2026-02-04/2026-02-24'],
    ['It rained over the past fortnight.', 'past fortnight = 2026-01-20/2026-02-02'],
    ['The fair lasts two weeks starting May 20.', 'two weeks starting May 20 = 2025-05-20/2025-06-02'],
    ['Shut for 3 days from tomorrow.', '3 days from tomorrow = 2026-02-04/2026-02-06'],
    ['It is due three days from tomorrow.', 'three days from tomorrow = 2026-02-07'],
    ["They meet in two weeks' time.", "two weeks' time = 2026-02-16/2026-02-22"],
    ['Back on Friday two weeks from now.', 'Friday two weeks from now = 2026-02-20'],
    ['Open this working week only.', 'this working week = 2026-02-02/2026-02-06'],
    ['It reopens on the coming Tuesday.', 'coming Tuesday = 2026-02-10'],
    ['Snow for the rest of the week.', 'rest of the week = 2026-02-02/2026-02-08'],
    ['For the year, sales rose 4%.', 'year = 2025'],
    ['It expects growth of 4% for the full year.', 'year = 2026'],
    ['It was the best bakery in the week after the flood.'],
    ['The player of the year, the man of the match.'],
  ]);
});

describe('weeks, weekends and days that something else names', () => {
  table([
    ['It sold out on Thanksgiving weekend 2024.', 'Thanksgiving weekend 2024 = 2024-11-30/2024-12-01'],
    ['The weekend of Halloween 2027 was mild.', 'weekend of Halloween 2027 = 2027-10-30/2027-10-31'],
    ['Shut on Labor Day weekend 2025.', 'Labor Day weekend 2025 = 2025-08-30/2025-09-01'],
    ["Banks close on Presidents' Day 2027.", "Presidents' Day 2027 = 2027-02-15"],
    ['Order by w/c 4 May 2026, they said.', 'w/c 4 May 2026 = 2026-05-04/2026-05-10'],
    ['Rent is due on the last day of the month.', 'last day of the month = 2026-02-28'],
    ['Delivery on Thursday, week 9.', 'Thursday = 2026-01-29', 'week 9 = 2026-02-23/2026-03-01'],
    ['They lost in week 9 of the season.'],
    ['It opens on Sunday 8.', 'Sunday 8 = 2026-02-08'],
    ['The flood came on 4 May 2025. The day before, it had rained.', '4 May 2025 = 2025-05-04', 'day before = 2025-05-03'],
    ['The stall is open from Monday to Friday.', 'Monday = 2026-02-02', 'Friday = 2026-02-06'],
    ['Temples rose in the 470s BC.', '470s BC = -0478/-0469'],
    ['It froze in the latter part of 2025.', 'latter part of 2025 = 2025'],
    ['It was built in June of 84.', 'June of 84 = 1984-06'],
    ['The arrest in June of 84 people shook them.', 'June = 2025-06'],
    ['It closed at 9 p.m. Lisbon time on Sunday.', '9 p.m. Lisbon time on Sunday = 2026-02-01T21:00'],
    ['They toured 20th Century Glass, a shop; Saturday Night Bread is another.'],
    ['Hundreds took part in the march. They will march.'],
    ['It stood until the fall of the town.'],
  ]);
});
