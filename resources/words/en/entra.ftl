### Sign-in and Microsoft Graph (src/entra).
