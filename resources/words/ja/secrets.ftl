### The key store (src/secrets).

## The key store
secrets-store-windows = Windows 資格情報マネージャー
secrets-store-desktop = デスクトップのキー ストア (Secret Service)
secrets-usable-windows = 設定したユーザーとして Windows にサインインしてください。
secrets-usable-desktop = キーリング (GNOME Keyring、KWallet) のあるデスクトップにログインし、ロックを解除してください。
secrets-otherwise = { $first }または、ほかの 2 つの方法 (ドキュメントで指定した環境変数、または毎回の入力) のいずれかを選択してください。
secrets-none = パスワードを保管するキー ストアがありません
secrets-none-cause = このセッションで応答がありません: { $store }。
secrets-locked = キー ストアがロックされています
secrets-locked-cause = Syncwright に読み取りも書き込みも許可されていません: { $store }。
secrets-missing = パスワードがキー ストアにありません
secrets-missing-cause = エントリ "{ $name }" がありません。
secrets-missing-advice = Syncwright を実行するユーザーとして、パスワードを求めるページでもう一度入力してください。
secrets-unusable = キー ストアのパスワードを使用できません
secrets-not-text = エントリ "{ $name }" はテキストではありません。
secrets-ambiguous = "{ $name }" という名前のエントリが複数あります。
secrets-unusable-advice = エントリを削除してから ({ $store })、パスワードをもう一度入力してください。
secrets-too-long = パスワードが長すぎてキー ストアに保管できません
secrets-too-long-cause = キー ストアの上限は { $limit } です。
secrets-too-long-advice = 短いパスワードを使用してください。
secrets-refused = キー ストアが要求を実行しませんでした
secrets-refused-cause = エントリ "{ $name }" が拒否されました: { $why }
secrets-refused-silently = エントリ "{ $name }" が理由なしに拒否されました。
secrets-try-again = もう一度お試しください。
secrets-no-variable = ドキュメントで指定した環境変数にパスワードがありません
secrets-no-variable-cause = 環境変数 { $name } が設定されていません。
secrets-variable-not-text-cause = 環境変数 { $name } はテキストではありません。
secrets-no-variable-advice = Syncwright を起動する前に { $name } にパスワードを設定するか、ドキュメントで別の方法を選択してください。
secrets-asking = { $who } のパスワードの入力
