# Where to ask for help; source of the numbers: bot/data/README.md.
help-line-sexual-violence =
    💛 You are not alone. Help for women and children who suffer violence: <b>SAPA 129</b>, call <b>129</b> or WhatsApp <b>08111129129</b>.
    In danger now? Call <b>110</b> (police) or <b>112</b> (emergency).
help-line-child =
    💛 Help for children who suffer violence: <b>SAPA 129</b>, call <b>129</b> or WhatsApp <b>08111129129</b>.
    Is the child in danger now? Call <b>110</b> (police) or <b>112</b> (emergency).
help-line-threat =
    🚨 Threatened or in danger? Call <b>110</b> (police) or <b>112</b> (emergency) at once. A report here does not replace an emergency call.
