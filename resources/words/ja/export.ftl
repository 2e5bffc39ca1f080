# Entra Connect に渡すもの。

## What a person does in Entra Connect's wizard
export-group = { $role }: { $group }
export-group-somewhere = { $role }: <{ $domain } の NetBIOS 名>\{ $group }。この名前は { $domain } の最初の部分を大文字にしたものであることが多いですが、異なる場合もあります。ドメインのコンピューターで (Get-ADDomain).NetBIOSName を実行すると表示されます
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

## How the tree of the page must look in the end
export-tree-whole = ☑ { $name }: 白地にチェック
export-tree-in-partly = ☑ { $name }: 灰色地にチェック (混在: 一部はチェックなし)
export-tree-out-partly = ☐ { $name }: 灰色でチェックなし (混在: 一部にチェックあり)
export-tree-out = ☐ { $name }: 空

## What its export must show then
export-check-forests = フォレスト
export-check-account = { $forest } のコネクタ アカウント
export-check-domains = { $forest } で選択されたドメイン
export-check-classes = { $domain } のオブジェクト クラス
export-check-pilot = { $forest } のパイロット グループ フィルター
export-check-tenant = テナント
export-check-own-rules = カスタム同期規則
export-check-rules-off = 無効になっている標準の規則
export-check-included = { $domain } の含まれるコンテナー
export-check-excluded = { $domain } の除外されたコンテナー
export-check-hashes = { $forest } のパスワード ハッシュ同期
export-check-setting = 設定 { $name }
