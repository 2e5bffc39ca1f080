# Entra Connect に渡すもの。

## What a person does in Entra Connect's wizard
export-group = { $role }: { $group }
export-forest = フォレスト { $forest } を追加します
export-forest-account = 既存のアカウント { $account } でフォレスト { $forest } を追加します
export-sign-in-name = サインイン名の属性として { $attribute } を選択します
export-domain-in = 白地にチェックが付くまで { $domain } をクリックします (全体と、後で作成される OU)
export-domain-part = チェック ボックスが空になるまで { $domain } をクリックしてから、次のようにチェックします
export-domain-out = { $domain } はチェックしません
export-tick = { $dn } をチェックします
export-untick = { $dn } のチェックを外します
export-join-once = ユーザーはすべてのディレクトリで 1 回だけ表されます
export-join = ユーザー ID は複数のディレクトリに存在します。{ $attribute } で照合します
export-anchor-managed = ソース アンカーの管理を Azure に任せます (Let Azure manage the source anchor)
export-anchor = ソース アンカーとして属性 { $attribute } を選択します
export-feature-on = { $name } をチェックします
export-feature-off = { $name } はチェックしません
export-extension = ディレクトリ拡張機能として { $attribute } を選択します
export-target = グループを { $dn } に書き戻します
export-names-display = 「Writeback Group Distinguished Name with cloud Display Name」をチェックします
export-names-id = 「Writeback Group Distinguished Name with cloud Display Name」はチェックしません
export-staging-on = 「Enable staging mode」をチェックします
export-staging-off = 「Enable staging mode」はチェックしません

## What its export must show then
export-check-forest = フォレスト
export-check-included = { $domain } の含まれるコンテナー
export-check-excluded = { $domain } の除外されたコンテナー
export-check-hashes = { $forest } のパスワード ハッシュ同期
export-check-setting = 設定 { $name }
