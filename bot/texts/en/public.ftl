# Cases that everybody may see: the channel, the search, and the figures.
public-case =
    📌 <b>Report { $case }</b>
    { $status }
public-title = <b>{ $value }</b>
public-place = 📍 { $value }
public-story = <blockquote>{ $value }</blockquote>
public-answer =
    💬 Answered on { $at }:
    <blockquote>{ $text }</blockquote>
public-supporters = 🙋 { $count } others have this problem too
public-gone = This report is no longer open to the public.
button-too = 🙋 I have this problem too ({ $count })
button-open-bot = Open in the bot
support-noted = Your support is noted. Open the bot to hear the news.
support-already = Your support was noted before.
inline-title = { $case } · { $status }
